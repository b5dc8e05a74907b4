using Catalogue.Data.Imports.Formats;
using Catalogue.Data.Imports.Formats.Crossref;
using Catalogue.Data.Imports.Formats.Csl;
using Catalogue.Data.Imports.Formats.Ris;

namespace Catalogue.Data.Imports;

/// <summary>The formats that papers are read from, in the order in which a file is compared with them.</summary>
public static class KnownImportFormats
{
    public static IReadOnlyList<ImportFormat> All { get; } =
    [
        ProfilePageImport.Format,
        CrossrefImport.Format,
        CslImport.Format,
        RisImport.Format,
    ];

    /// <summary>The first format that a file begins like.</summary>
    public static ImportFormat? Detect(string head) => All.FirstOrDefault(format => format.Recognises(head));
}
