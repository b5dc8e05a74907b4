using System.Globalization;
using Catalogue.Formats.Writing;
using Catalogue.Records;

namespace Catalogue.Formats.BibTex;

/// <summary>Writes BibTeX entries for BibTeX and biber. The cite key is the id of the paper.</summary>
internal static class BibTexWriter
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static void Write(TextWriter text, PaperItem paper)
    {
        text.Write($"@misc{{{paper.Id}");
        foreach (var (name, value) in Fields(paper).Where(field => field.Value != Braced("")))
            text.Write($",\n  {name} = {value}");
        text.Write("\n}\n\n");
    }

    private static IEnumerable<(string Name, string Value)> Fields(PaperItem paper)
    {
        var title = KeptCase(Escaped(paper.Title));
        yield return ("title", Braced(title));
        // Styles sort and label entries by author or, without one, by the field key.
        yield return AuthorsOf(paper) is { Length: > 0 } authors ? ("author", Braced(authors)) : ("key", Braced(title));

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

    /// <summary>Writes the family name first, so that BibTeX need not guess it.</summary>
    private static string NameOf(string written)
    {
        var name = PersonNameParts.Of(written);
        if (!IsWord(name.Given) || !IsWord(name.Family) || HasSeparator($"{name.Given} {name.FullFamily}"))
            return Braced(EscapedName(written));

        // BibTeX takes lower-case words for particles wherever they are.
        var family = char.IsLower(name.Family[0]) ? Braced(EscapedName(name.Family)) : EscapedName(name.Family);
        string[] parts = [$"{EscapedName(name.Particle)} {family}".TrimStart(), EscapedName(name.Suffix), EscapedName(name.Given)];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    private static bool IsWord(string text) => text.Any(char.IsLetterOrDigit);

    private static bool HasSeparator(string name) =>
        name.Contains(',', StringComparison.Ordinal) || name.Split(' ').Any(word => word.ToLowerInvariant() is "and" or "others");

    private static string EscapedName(string text) => Tex.EscapeName(PlainText.OneLine(text));

    private static string Escaped(string text) => Tex.Escape(PlainText.OneLine(text));

    /// <summary>
    /// Styles convert titles to lower case, including proper names, except text in an extra pair of braces. A brace that is followed
    /// directly by a command counts as a single letter, so an empty group comes first.
    /// </summary>
    private static string KeptCase(string title) => Braced(title.StartsWith('\\') ? "{}" + title : title);

    /// <summary>URLs are taken verbatim; only their braces must match.</summary>
    private static string Verbatim(string address) => Tex.HasMatchingBraces(address)
        ? address
        : address.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal);

    private static string Braced(string text) => $"{{{text}}}";
}
