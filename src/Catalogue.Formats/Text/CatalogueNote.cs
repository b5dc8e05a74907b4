using System.Text.RegularExpressions;
using Catalogue.Records;

namespace Catalogue.Formats.Text;

/// <summary>The note of a catalogue of this kind, in formats that have no other place for what it says (docs/formats.md).</summary>
internal static partial class CatalogueNote
{
    public static bool IsOne(string note) => note.Length > 0 && Sentences().IsMatch(note);

    /// <summary>The paper with what the note says.</summary>
    public static PaperRecord Apply(PaperRecord paper, string note)
    {
        var said = Sentences().Match(note);
        var names = said.Groups["names"] is { Success: true } group ? group.Value.Split(" and ") : [];
        return paper with
        {
            AuthorsTruncated = paper.AuthorsTruncated || said.Groups["cut"].Success,
            PublishedYearInferred = paper.PublishedYearInferred || said.Groups["inferred"].Success,
            Authors = [.. paper.Authors, .. names.Select(name => new AuthorRecord(name, null))],
        };
    }

    [GeneratedRegex(@"^(?<cut>The list of authors is cut\. ?)?(?:Also by (?<names>.+), in a place that is not known\. ?)?(?<inferred>The year is inferred\.)?$")]
    private static partial Regex Sentences();
}
