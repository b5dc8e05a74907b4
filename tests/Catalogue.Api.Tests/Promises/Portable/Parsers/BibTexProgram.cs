using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.Portable.Parsers;

/// <summary>BibTeX, with a style that writes the fields, and with the styles that come with it.</summary>
internal static class BibTexProgram
{
    private static readonly string[] Styles = ["plain", "abbrv", "alpha", "unsrt"];

    private static readonly string[] Expected = ["This is BibTeX", "The top-level auxiliary file", "The style file", "Database file"];

    public static ReferenceParser Parser { get; } = new(
        "bibtex", "bibtex", ["title", "abstract", "date", "authors", "truncated", "note", "categories", "doi", "arxiv"], Read)
    {
        // It sets a space for the hyphen after a short part of a name.
        Fold = text => PlainTex.Folded(text.Replace('-', ' ')),
    };

    private static List<PaperFields> Read(string document)
    {
        using var program = new ExternalProgram();
        program.Write("papers.bib", document);
        File.Copy(Repository.PathOf("tests/Catalogue.Api.Tests/Promises/Portable/Parsers/fields.bst"), program.PathOf("fields.bst"));
        foreach (var style in Styles)
            Run(program, style);
        return [.. Run(program, "fields").Replace("\n  ", " ", StringComparison.Ordinal).Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(Fields)];
    }

    private static string Run(ExternalProgram program, string style)
    {
        program.Write("papers.aux", $"\\citation{{*}}\n\\bibstyle{{{style}}}\n\\bibdata{{papers}}\n");
        program.Run("bibtex", ["papers"], line => !Expected.Any(line.StartsWith));
        return program.Read("papers.bbl");
    }

    private static PaperFields Fields(string entry)
    {
        var lines = entry.Split('\n').Select(line => line.Split('=', 2)).ToLookup(pair => pair[0].Trim(), pair => pair[1].Trim());
        return new PaperFields
        {
            ["id"] = One("id"),
            ["title"] = PlainTex.Read(One("title")),
            ["abstract"] = PlainTex.Read(One("abstract")),
            ["date"] = string.Join('-', new[] { "year", "month", "day" }.Select(One).Where(part => part.Length > 0).Select(part => part.PadLeft(2, '0'))),
            ["authors"] = PaperFields.Joined(lines["author"].Where(name => name != "others").Select(PlainTex.Read)),
            ["truncated"] = lines["author"].Contains("others") ? "true" : "",
            ["note"] = PlainTex.Read(One("note")),
            ["categories"] = PlainTex.Read(One("keywords")).Replace(", ", PaperFields.Separator, StringComparison.Ordinal),
            ["doi"] = One("doi"),
            ["arxiv"] = One("eprint"),
        };

        string One(string name) => lines[name].SingleOrDefault() ?? "";
    }
}
