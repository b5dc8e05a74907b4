using Catalogue.Formats.Atom;
using Catalogue.Formats.BibTex;
using Catalogue.Formats.Csl;
using Catalogue.Formats.Csv;
using Catalogue.Formats.DublinCore;
using Catalogue.Formats.JsonLines;
using Catalogue.Formats.Ris;
using Catalogue.Formats.SchemaOrg;
using Catalogue.Formats.Writing;

namespace Catalogue.Formats;

/// <summary>The output formats, in the order of the documentation.</summary>
public static class KnownFormats
{
    private const string Fields = "fields";

    public static Format Json { get; } = new("json", "application/json", "json", "JSON, with names in camelCase.") { Takes = [Fields, "facets", "facetLimit", "highlight"] };

    /// <summary>HTML for people; so far only the home page has it.</summary>
    public static Format Html { get; } = new("html", "text/html", "html", "A page for people.");

    /// <summary>Formats of answers other than papers.</summary>
    public static IReadOnlyList<Format> OfAnswers { get; } = [Json];

    /// <summary>Formats of papers and lists of papers.</summary>
    public static IReadOnlyList<Format> OfPapers { get; } =
    [
        Json,
        new("jsonl", "application/jsonl", "jsonl", "JSON Lines: one paper per line, as in JSON.")
        {
            Takes = [Fields],
            Papers = export => new PaperWriter { Paper = (text, paper) => JsonLinesWriter.Write(text, paper, export.Fields) },
        },
        new("csv", "text/csv", "csv", "CSV for spreadsheets: one column per field.")
        {
            Takes = [Fields],
            Papers = CsvWriter.Writer,
        },
        new("bibtex", "application/x-bibtex", "bib", "BibTeX for LaTeX; the cite key is the id.") { Papers = _ => PaperWriter.OfItems(BibTexWriter.Write) },
        new("ris", "application/x-research-info-systems", "ris", "RIS for reference managers.") { Papers = _ => PaperWriter.OfItems(RisWriter.Write) },
        new("csl", "application/vnd.citationstyles.csl+json", "csl.json", "CSL-JSON for citation tools.")
        {
            Papers = _ => PaperWriter.OfItems(CslWriter.Write, "[\n", ",\n", "\n]\n"),
            Document = typeof(IReadOnlyList<CslItem>),
        },
        new("jsonld", "application/ld+json", "jsonld", "JSON-LD with the schema.org vocabulary, for search engines.")
        {
            Papers = export => PaperWriter.OfItems((text, paper) => SchemaOrgWriter.Write(text, paper, export.Address), SchemaOrgWriter.Head, ",\n", "\n]}\n"),
            Document = typeof(SchemaOrgGraph),
        },
        new("atom", "application/atom+xml", "atom", "Atom feed for feed readers.") { Papers = AtomWriter.Writer },
        new("dc", "application/x-dc+xml", "xml", "Simple Dublin Core: each paper as `oai_dc`.")
        {
            Papers = export => PaperWriter.OfItems((text, paper) => DublinCoreWriter.Write(text, paper, export.Address), DublinCoreWriter.Head, "\n", DublinCoreWriter.Foot),
        },
    ];
}
