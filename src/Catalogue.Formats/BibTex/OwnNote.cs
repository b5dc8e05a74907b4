using System.Text.RegularExpressions;
using Catalogue.Records;

namespace Catalogue.Formats.BibTex;

/// <summary>What a catalogue of this kind says in a note, because BibTeX has no place for it.</summary>
internal sealed partial record OwnNote(IReadOnlyList<AuthorRecord> Authors, bool IsListCut, bool IsYearInferred)
{
    private static readonly OwnNote Nothing = new([], false, false);

    /// <summary>Reads the note, unless it is another one.</summary>
    public static OwnNote Take(BibTexFields fields)
    {
        var sentences = Sentences().Match(BibTexText.OneLine(fields.Find("note") ?? ""));
        if (sentences is not { Success: true, Length: > 0 })
            return Nothing;

        fields.Take("note");
        var names = sentences.Groups["names"];
        return new OwnNote(
            names.Success ? [.. names.Value.Split(" and ").Select(name => new AuthorRecord(name, null))] : [],
            sentences.Groups["cut"].Success,
            sentences.Groups["inferred"].Success);
    }

    [GeneratedRegex(@"^(?<cut>The list of authors is cut\.)?(?:(?:^| )Also by (?<names>.+), in a place that is not known\.)?(?<inferred>(?:^| )The year is inferred\.)?$")]
    private static partial Regex Sentences();
}
