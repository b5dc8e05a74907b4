using System.Globalization;
using Catalogue.Formats.Writing;
using Catalogue.Records;

namespace Catalogue.Formats.Ris;

/// <summary>Writes RIS records for reference managers.</summary>
internal static class RisWriter
{
    public static void Write(TextWriter text, PaperItem paper)
    {
        foreach (var (tag, value) in Lines(paper).Select(line => (line.Tag, PlainText.OneLine(line.Value))).Where(line => line.Item2.Length > 0))
            text.Write($"{tag}  - {value}\r\n");
        text.Write("ER  - \r\n\r\n");
    }

    private static IEnumerable<(string Tag, string Value)> Lines(PaperItem paper)
    {
        yield return ("TY", "GEN");
        yield return ("ID", paper.Id);
        yield return ("TI", paper.Title);
        foreach (var author in PaperReferences.Positioned(paper))
            yield return ("AU", NameOf(author.Name));
        var date = PaperReferences.DateOf(paper);
        if (date.Count > 0)
        {
            yield return ("PY", date[0].ToString("0000", CultureInfo.InvariantCulture));
            yield return ("DA", string.Join('/', Enumerable.Range(0, 3).Select(at => at < date.Count ? date[at].ToString(at == 0 ? "0000" : "00", CultureInfo.InvariantCulture) : "")) + "/");
        }

        if (paper.Abstract is { } summary)
            yield return ("AB", summary);
        foreach (var category in paper.Categories)
            yield return ("KW", category.Id);
        if (PaperReferences.DoiOf(paper) is { } doi)
            yield return ("DO", doi);
        if (PaperReferences.ArxivOf(paper) is { } arxiv)
            yield return ("AN", $"arXiv:{arxiv}");
        foreach (var url in PaperReferences.UrlsOf(paper))
            yield return ("UR", url);
        if (PaperReferences.NoteOf(paper) is { } note)
            yield return ("N1", note);
    }

    private static string NameOf(string written)
    {
        var name = PersonNameParts.Of(written);
        string[] parts = [name.FullFamily, name.Given, name.Suffix];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }
}
