using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Catalogue.Data.Storage;

/// <summary>Tells a database that cannot be used from one that refuses invalid data.</summary>
public static class DatabaseFailure
{
    private const int SqliteConstraint = 19;

    /// <summary>
    /// The database error inside an exception; null if the exception does not come from the database, or if the database works and only refuses
    /// a row that breaks a constraint: that is an error of the program, not of its settings.
    /// </summary>
    public static DbException? Of(Exception? exception) => Inside(exception) is { } reason && !IsConstraint(reason) ? reason : null;

    /// <summary>The error inside an exception of a constraint that a row breaks; null if it is any other exception.</summary>
    public static DbException? ConstraintOf(Exception? exception) => Inside(exception) is { } reason && IsConstraint(reason) ? reason : null;

    private static DbException? Inside(Exception? exception) =>
        exception is null ? null : exception as DbException ?? Inside(exception.InnerException);

    private static bool IsConstraint(DbException exception) =>
        exception is SqliteException { SqliteErrorCode: SqliteConstraint } or PostgresException { SqlState: ['2', '3', ..] };
}
