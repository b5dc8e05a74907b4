using Catalogue.Data.Model;
using Catalogue.Data.Storage;

namespace Catalogue.Data.Queries;

/// <summary>What an id that was once published means today.</summary>
public static class PublishedIds
{
    private const string TargetOf = """SELECT "TargetId" FROM "Aliases" WHERE "Kind" = @0 AND "Id" = @1""";

    private const string TombstoneOf = """SELECT 1 FROM "Tombstones" WHERE "Kind" = @0 AND "Id" = @1""";

    /// <summary>The id itself, or the one that it was merged into.</summary>
    public static string Target(PreparedStatements statements, ResourceKind kind, string id) => statements.Text(TargetOf, (int)kind, id) ?? id;

    public static bool IsTombstone(PreparedStatements statements, ResourceKind kind, string id) => statements.Number(TombstoneOf, (int)kind, id) is not null;
}
