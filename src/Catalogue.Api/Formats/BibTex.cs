using System.Globalization;
using System.Text;
using Catalogue.Data.Documents;

namespace Catalogue.Api.Formats;

/// <summary>BibTeX entries, which BibTeX and biber read. The cite key is the paper's id.</summary>
internal static class BibTex
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static void Write(TextWriter text, PaperItem paper)
    {
        text.Write($"@misc{{{paper.Id}");
        foreach (var (name, value) in Fields(paper))
            text.Write($",\n  {name} = {value}");
        text.Write("\n}\n\n");
    }

    private static IEnumerable<(string Name, string Value)> Fields(PaperItem paper)
    {
        yield return ("title", Braced(KeepCase(Escaped(paper.Title))));
        if (AuthorsOf(paper) is { Length: > 0 } authors)
            yield return ("author", Braced(authors));

        var date = PaperReferences.DateOf(paper);
        if (date.Count > 0)
            yield return ("year", Braced(date[0].ToString("0000", CultureInfo.InvariantCulture)));
        if (date.Count > 1)
            yield return ("month", Months[date[1] - 1]);
        if (date.Count > 2)
            yield return ("day", Braced(date[2].ToString(CultureInfo.InvariantCulture)));

        if (PaperReferences.DoiOf(paper) is { } doi)
            yield return ("doi", Braced(Verbatim(doi)));
        if (PaperReferences.ArxivOf(paper) is { } arxiv)
        {
            yield return ("eprint", Braced(Verbatim(arxiv)));
            yield return ("archiveprefix", Braced("arXiv"));
            if (paper.Category is { } primary)
                yield return ("primaryclass", Braced(Escaped(primary.Id)));
        }

        if (PaperReferences.UrlOf(paper) is { } url)
            yield return ("url", Braced(Verbatim(url)));
        if (paper.Abstract is { } summary)
            yield return ("abstract", Braced(Escaped(summary)));
        if (paper.Categories.Count > 0)
            yield return ("keywords", Braced(string.Join(", ", paper.Categories.Select(category => Escaped(category.Id)))));
        if (PaperReferences.NoteOf(paper) is { } note)
            yield return ("note", Braced(Escaped(note)));
    }

    private static string AuthorsOf(PaperItem paper)
    {
        var authors = PaperReferences.Positioned(paper).Select(author => NameOf(author.Name)).ToList();
        if (paper.AuthorsTruncated && authors.Count > 0)
            authors.Add("others");
        return string.Join(" and ", authors);
    }

    /// <summary>Family name first, so that nothing is left to guess.</summary>
    private static string NameOf(string written)
    {
        var name = PersonName.Of(written);
        if (name.Given.Length == 0 || HasSeparator(written))
            return Braced(Escaped(written));

        string[] parts = [name.FullFamily, name.Suffix, name.Given];
        return string.Join(", ", parts.Where(part => part.Length > 0).Select(Escaped));
    }

    private static bool HasSeparator(string written) =>
        written.Contains(',', StringComparison.Ordinal) || written.Split(' ').Any(word => word is "and" or "others");

    private static string Escaped(string text) => Tex.Escape(PaperReferences.OneLine(text));

    /// <summary>Styles put titles into lower case: words with a capital that is not their first letter, or alone, are protected.</summary>
    private static string KeepCase(string title)
    {
        var kept = new StringBuilder(title.Length + 16);
        foreach (var word in title.Split(' '))
        {
            var isProtected = word.Skip(1).Any(char.IsUpper) && !word.Contains('$', StringComparison.Ordinal) && Balanced(word);
            kept.Append(kept.Length > 0 ? " " : "").Append(isProtected ? Braced(word) : word);
        }

        return kept.ToString();
    }

    private static bool Balanced(string word)
    {
        var depth = 0;
        for (var at = 0; at < word.Length && depth >= 0; at++)
            depth += word[at] == '\\' && at++ >= 0 ? 0 : word[at] == '{' ? 1 : word[at] == '}' ? -1 : 0;
        return depth == 0;
    }

    /// <summary>Addresses are taken as they are; only braces have to match.</summary>
    private static string Verbatim(string address) => address
        .Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);

    private static string Braced(string text) => $"{{{text}}}";
}
