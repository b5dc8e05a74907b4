using Catalogue.Data.Databases;

namespace Catalogue.Data;

/// <summary>How the revision is asked for that a snapshot sees.</summary>
internal static class StoredRevision
{
    public const string Query = """SELECT CAST("Uuid" AS text), "Revision" FROM "Catalogue" """;

    public static CatalogueRevision Read(Rows rows) => rows.Read()
        ? new CatalogueRevision(Guid.Parse(rows.GetString(0)), rows.GetInt64(1))
        : throw new InvalidOperationException("The catalogue was not migrated.");
}
