using System.Data.Common;

namespace Catalogue.Data.Storage;

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
