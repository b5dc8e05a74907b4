using Catalogue.Formats.Anthology;
using Catalogue.Formats.Arxiv;
using Catalogue.Formats.BibTex;
using Catalogue.Formats.Crossref;
using Catalogue.Formats.Csl;
using Catalogue.Formats.Csv;
using Catalogue.Formats.JsonLines;
using Catalogue.Formats.OpenAlex;
using Catalogue.Formats.ProfilePage;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Ris;

namespace Catalogue.Formats;

/// <summary>The formats that can be imported, in the order in which they are tried on a file.</summary>
public static class KnownImportFormats
{
    public static IReadOnlyList<ImportFormat> All { get; } =
    [
        ArxivAtomImport.Format,
        ArxivOaiImport.Format,
        ArxivSnapshotImport.Format,
        OpenAlexImport.Format,
        AnthologyImport.Format,
        JsonLinesImport.Format,
        CrossrefImport.Format,
        CslImport.Format,
        CsvImport.Format,
        BibTexImport.Format,
        RisImport.Format,
        ProfilePageImport.Format,
    ];

    /// <summary>The names of the formats, for <c>--format</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(format => format.Name).Order(StringComparer.Ordinal)];

    /// <summary>The first format that recognises the beginning of a file; null if none does.</summary>
    public static ImportFormat? Detect(string head) => All.FirstOrDefault(format => format.Recognises(head));
}
