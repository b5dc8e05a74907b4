using System.Data.Common;

namespace Catalogue.Data.Databases;

public static class DatabaseFailure
{
    /// <summary>What the database said, whatever was tried then and whatever was the matter with the network; nothing when it is no failure of the database.</summary>
    public static DbException? Of(Exception? exception) =>
        exception is null ? null : exception as DbException ?? Of(exception.InnerException);
}
