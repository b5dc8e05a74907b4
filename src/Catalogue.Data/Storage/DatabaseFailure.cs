using System.Data.Common;

namespace Catalogue.Data.Storage;

public static class DatabaseFailure
{
    /// <summary>The database error inside an exception; null if the exception does not come from the database.</summary>
    public static DbException? Of(Exception? exception) =>
        exception is null ? null : exception as DbException ?? Of(exception.InnerException);
}
