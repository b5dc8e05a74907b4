using System.Text.Json;
using Catalogue.Formats.Writing;
using Catalogue.Records;

namespace Catalogue.Formats.Csl;

/// <summary>Writes items of CSL-JSON 1.0.2 (https://citationstyles.org) for citation processors.</summary>
internal static class CslWriter
{
    public static void Write(TextWriter text, PaperItem paper) => text.Write(JsonSerializer.Serialize(ItemOf(paper), PlainJson.Options));

    private static CslItem ItemOf(PaperItem paper) => new()
    {
        Id = paper.Id,
        Title = PlainText.OneLine(paper.Title),
        Author = PaperReferences.Positioned(paper).Select(author => NameOf(author.Name)).ToList() is { Count: > 0 } authors ? authors : null,
        Issued = PaperReferences.DateOf(paper) is { Count: > 0 } date ? new CslDate([date]) : null,
        Abstract = paper.Abstract,
        Doi = PaperReferences.DoiOf(paper),
        Url = PaperReferences.UrlOf(paper),
        Number = PaperReferences.ArxivOf(paper) is { } arxiv ? $"arXiv:{arxiv}" : null,
        Keyword = paper.Categories.Count > 0 ? string.Join(", ", paper.Categories.Select(category => category.Id)) : null,
        Note = PaperReferences.NoteOf(paper),
    };

    private static CslName NameOf(string written)
    {
        var name = PersonNameParts.Of(written);
        return name.Given.Length == 0
            ? new CslName { Literal = written }
            : new CslName { Family = name.Family, Given = name.Given, Particle = Some(name.Particle), Suffix = Some(name.Suffix) };
    }

    private static string? Some(string text) => text.Length > 0 ? text : null;
}
