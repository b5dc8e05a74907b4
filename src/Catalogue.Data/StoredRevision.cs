using Catalogue.Data.Databases;

namespace Catalogue.Data;

/// <summary>How the revision is asked for that a snapshot sees.</summary>
internal static class StoredRevision
{
    public const string Query = """SELECT CAST("Uuid" AS text), "Revision", "DocumentsVersion" FROM "Catalogue" """;

    /// <exception cref="RevisionNotFoundException">There is none.</exception>
    /// <exception cref="NewerCatalogueException">A newer version of the program made it.</exception>
    public static CatalogueRevision Read(Rows rows)
    {
        if (!rows.Read())
            throw new RevisionNotFoundException("There is no catalogue in the database.");

        NewerCatalogueException.ThrowIfNewer(rows.GetInt32(2));
        return new CatalogueRevision(Guid.Parse(rows.GetString(0)), rows.GetInt64(1));
    }
}
