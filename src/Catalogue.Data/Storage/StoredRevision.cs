using System.Data.Common;

namespace Catalogue.Data.Storage;

/// <summary>Reads the revision that a snapshot sees.</summary>
internal static class StoredRevision
{
    public const string Query = """SELECT CAST("Uuid" AS text), "Revision", "DocumentsVersion" FROM "Catalogue" """;

    /// <param name="column">The 0-based index of the first of the three columns of <see cref="Query"/>.</param>
    /// <exception cref="RevisionNotFoundException">The database contains no catalogue.</exception>
    /// <exception cref="NewerCatalogueException">A newer version of the program has migrated the database.</exception>
    public static CatalogueRevision Read(ResultReader rows, int column = 0)
    {
        if (!rows.Read())
            throw new RevisionNotFoundException("The database contains no catalogue.");

        NewerCatalogueException.ThrowIfNewer(rows.GetInt32(column + 2));
        return new CatalogueRevision(Guid.Parse(rows.GetString(column)), rows.GetInt64(column + 1));
    }
}

/// <summary>A newer version of the program has migrated the database; this version would read or write it wrongly.</summary>
public sealed class NewerCatalogueException(string what) : DbException($"A newer version of the program has migrated the database: {what}.")
{
    /// <param name="documentsVersion">The format version of the stored documents.</param>
    /// <exception cref="NewerCatalogueException">The version is newer than this program's.</exception>
    internal static void ThrowIfNewer(int documentsVersion)
    {
        if (documentsVersion > Schema.DerivedVersion)
            throw new NewerCatalogueException($"its documents have format version {documentsVersion}, and this program supports up to {Schema.DerivedVersion}");
    }
}
