using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Catalogue.Api.Tests.Infrastructure;

/// <summary>Excerpts of answers: the first entries of a list, some properties of an object, and <c>…</c> for what is left out of a text.</summary>
internal static partial class Excerpt
{
    private const int Entries = 2;
    private const int Characters = 120;
    private const char LeftOut = '…';

    /// <summary>Shortens an answer: lists to two entries, and each line of a text to one that fits a page.</summary>
    public static JsonNode? Of(JsonNode? answer) => answer switch
    {
        JsonObject properties => new JsonObject(properties.Select(property => KeyValuePair.Create(property.Key, Of(property.Value)))),
        JsonArray entries => new JsonArray([.. entries.Take(Entries).Select(Of)]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(string.Join('\n', text.Split('\n').Select(OfLine))),
        _ => answer?.DeepClone(),
    };

    /// <summary>What is shown is an excerpt of what came.</summary>
    public static void AssertPart(JsonNode? shown, JsonNode? real, string at)
    {
        switch (shown)
        {
            case JsonObject properties:
                foreach (var (name, value) in properties)
                {
                    Assert.True(real is JsonObject whole && whole.ContainsKey(name), $"{at}: there is no {name}");
                    AssertPart(value, real![name], $"{at}.{name}");
                }

                break;
            case JsonArray entries:
                Assert.True(real is JsonArray all && all.Count >= entries.Count, $"{at}: too few entries");
                foreach (var (index, entry) in entries.Index())
                    AssertPart(entry, real![index], $"{at}[{index}]");
                break;
            case JsonValue text when text.ToString().Contains(LeftOut, StringComparison.Ordinal):
                Assert.Matches($"^{string.Join("(?s:.*)", text.ToString().Split(LeftOut).Select(Regex.Escape))}$", real?.ToString());
                break;
            default:
                Assert.True(JsonNode.DeepEquals(shown, real), $"{at}: shown {shown?.ToJsonString()}, came {real?.ToJsonString()}");
                break;
        }
    }

    /// <summary>The beginning of a long line, up to a word, and what closes it: brackets, quotes or a tag.</summary>
    private static string OfLine(string line)
    {
        var end = Closing().Match(line).Value;
        if (line.Length <= Characters + end.Length)
            return line;

        var cut = line.LastIndexOf(' ', Characters) is var space && space > Characters / 2 ? space : Characters;
        return $"{line[..cut]}{LeftOut}{end}";
    }

    [GeneratedRegex(@"(</[\w:]+>|[}\]"",]*)$")]
    private static partial Regex Closing();
}
