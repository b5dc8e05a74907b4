using System.Data.Common;
using Catalogue.Data.Documents;

namespace Catalogue.Data;

/// <summary>A newer version of the program has brought the database up to date; this one would read or write it wrongly.</summary>
public sealed class NewerCatalogueException(string what) : DbException($"A newer version of the program has changed the database: {what}.")
{
    /// <param name="documentsVersion">Which version made what is kept ready of papers.</param>
    /// <exception cref="NewerCatalogueException">It is not this program's, nor an earlier one.</exception>
    internal static void ThrowIfNewer(int documentsVersion)
    {
        if (documentsVersion > PaperDocuments.Version)
            throw new NewerCatalogueException($"its documents are of version {documentsVersion}, and this program makes version {PaperDocuments.Version}");
    }
}
