using System.Text.RegularExpressions;

namespace Catalogue.Formats.Text;

/// <summary>The note in which a catalogue states what a format has no field for (docs/formats.md).</summary>
/// <param name="AreAuthorsTruncated">True if the list of authors is truncated.</param>
/// <param name="OtherAuthors">Authors whose position is unknown.</param>
/// <param name="IsYearInferred">True if the year was inferred.</param>
internal sealed partial record CatalogueNote(bool AreAuthorsTruncated, IReadOnlyList<string> OtherAuthors, bool IsYearInferred)
{
    /// <summary>Reads a note; null if it is not such a note.</summary>
    public static CatalogueNote? Read(string note)
    {
        if (note.Length == 0 || Sentences().Match(note) is not { Success: true } said)
            return null;

        return new CatalogueNote(
            said.Groups["cut"].Success,
            said.Groups["names"] is { Success: true } names ? names.Value.Split(" and ") : [],
            said.Groups["inferred"].Success);
    }

    [GeneratedRegex(@"^(?<cut>The list of authors is cut\. ?)?(?:Also by (?<names>.+), in a place that is not known\. ?)?(?<inferred>The year is inferred\.)?$")]
    private static partial Regex Sentences();
}
