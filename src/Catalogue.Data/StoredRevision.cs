using Catalogue.Data.Databases;

namespace Catalogue.Data;

/// <summary>How the revision is asked for that a snapshot sees.</summary>
internal static class StoredRevision
{
    public const string Query = """SELECT CAST("Uuid" AS text), "Revision", "DocumentsVersion" FROM "Catalogue" """;

    /// <param name="column">Where the first of its columns is.</param>
    /// <exception cref="RevisionNotFoundException">There is none.</exception>
    /// <exception cref="NewerCatalogueException">A newer version of the program made it.</exception>
    public static CatalogueRevision Read(Rows rows, int column = 0)
    {
        if (!rows.Read())
            throw new RevisionNotFoundException("There is no catalogue in the database.");

        NewerCatalogueException.ThrowIfNewer(rows.GetInt32(column + 2));
        return new CatalogueRevision(Guid.Parse(rows.GetString(column)), rows.GetInt64(column + 1));
    }
}
