using Catalogue.Data.Model;
using Catalogue.Data.Storage;

namespace Catalogue.Data.Queries;

/// <summary>Looks up ids that were merged or deleted.</summary>
public static class PublishedIds
{
    private const string TargetOf = """SELECT "TargetId" FROM "Aliases" WHERE "Kind" = @0 AND "Id" = @1""";

    private const string TombstoneOf = """SELECT 1 FROM "Tombstones" WHERE "Kind" = @0 AND "Id" = @1""";

    /// <summary>The id that it was merged into; the id itself if it was not merged.</summary>
    public static string Target(PreparedStatements statements, ResourceKind kind, string id) => statements.Text(TargetOf, (int)kind, id) ?? id;

    public static bool IsTombstone(PreparedStatements statements, ResourceKind kind, string id) => statements.Number(TombstoneOf, (int)kind, id) is not null;
}
