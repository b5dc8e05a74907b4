using System.Text.Json;
using Catalogue.Formats.Json;
using Catalogue.Formats.Reading;

namespace Catalogue.Formats.Anthology;

/// <summary>Reads the metadata of the ACL Anthology, one JSON object for each paper.</summary>
internal static class AnthologyImport
{
    public static ImportFormat Format { get; } = new(
        "acl-anthology", "Papers of the ACL Anthology, as JSON Lines.", Recognises, text => JsonRecords.Read(text, (item, line) => [Paper(item, line)]));

    private static bool Recognises(string head) => head.AsSpan().TrimStart() is ['{' or '[', ..]
        && JsonHead.Names(head) is var names && names.Contains("bibkey") && (names.Contains("venue") || names.Contains("volumeType"));

    private static ReadRecord Paper(JsonElement item, int line) => new AnthologyPaper(item, line).Read();
}
