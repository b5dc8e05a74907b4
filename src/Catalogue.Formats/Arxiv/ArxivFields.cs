using System.Text.RegularExpressions;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;
using Catalogue.Records;

namespace Catalogue.Formats.Arxiv;

/// <summary>Reads field values that arXiv's formats share: TeX, wrapped lines, and lists in one field.</summary>
internal static partial class ArxivFields
{
    private const int LongestDate = 64;

    public static string Title(string text) => Spaces.Single(TexText.Plain(Spaces.Single(text)));

    /// <summary>Paragraphs are split first, because their line breaks are lost when TeX is converted.</summary>
    public static string Abstract(string text) => TexText.Plain(WrappedText.Paragraphs(text)).Trim();

    /// <summary>The name of a person, an organisation or a place.</summary>
    public static string Name(string text) => Spaces.Single(TexText.Plain(text));

    /// <summary>Subject classes, the primary one first.</summary>
    public static void Categorise(RecordBuilder builder, string classes)
    {
        foreach (var category in Words(classes))
            builder.Categorise(category);
    }

    /// <summary>One or more DOIs, separated by spaces.</summary>
    public static void IdentifyDoi(RecordBuilder builder, string field, string dois)
    {
        var read = Words(dois).Select(doi => IdentifierText.Doi(doi.TrimEnd(',', ';'))).ToList();
        foreach (var doi in read.OfType<IdentifierRecord>())
            builder.Identify(doi);
        if (read.Contains(null))
            builder.Keep(field, dois.Trim(), "contains something other than DOIs");
    }

    /// <summary>The arXiv id without its version, which is also the key of the record.</summary>
    public static void Identify(RecordBuilder builder, string field, string number)
    {
        builder.Identify(field, number, IdentifierText.Arxiv);
        builder.Key = IdentifierText.Arxiv(number)?.Value ?? (string.IsNullOrWhiteSpace(number) ? null : number.Trim());
    }

    /// <summary>A date without its weekday and time of day: <c>Mon, 2 Apr 2007 19:18:42 GMT</c>.</summary>
    public static string Day(string time) => time.Length <= LongestDate && Time().Match(time) is { Success: true } match ? match.Groups["day"].Value : time;

    /// <summary>Adds a note if version v1 is not listed, because the date is then that of a later version.</summary>
    public static void NoteVersion(RecordBuilder builder, string field, string? version)
    {
        if (version is not (null or "v1"))
            builder.Note(field, $"version v1 is not listed; the date of {version} is used");
    }

    private static string[] Words(string text) => text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^\s*(?:\p{L}{3,9},\s*)?(?<day>\S.*?)[\sT]+[0-9]{1,2}:[0-9]{2}.*$", RegexOptions.Singleline)]
    private static partial Regex Time();
}
