using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Catalogue.Data.Storage;

/// <summary>Distinguishes a database that cannot be used from one that works but rejects invalid data.</summary>
public static class DatabaseFailure
{
    private const int SqliteConstraint = 19;

    /// <summary>
    /// The database error inside an exception. Null if the exception does not come from the database, or if a row violates a constraint:
    /// that is a bug in the program, not a wrong setting.
    /// </summary>
    public static DbException? Of(Exception? exception) => Inside(exception) is { } reason && !IsConstraint(reason) ? reason : null;

    /// <summary>The constraint violation inside an exception; null if there is none.</summary>
    public static DbException? ConstraintOf(Exception? exception) => Inside(exception) is { } reason && IsConstraint(reason) ? reason : null;

    private static DbException? Inside(Exception? exception) =>
        exception is null ? null : exception as DbException ?? Inside(exception.InnerException);

    private static bool IsConstraint(DbException exception) =>
        exception is SqliteException { SqliteErrorCode: SqliteConstraint } or PostgresException { SqlState: ['2', '3', ..] };
}
