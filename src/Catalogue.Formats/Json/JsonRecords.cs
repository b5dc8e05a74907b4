using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.Formats.Reading;
using Catalogue.Text;

namespace Catalogue.Formats.Json;

/// <summary>Reads the objects of a JSON text, one at a time. Anything else is rejected.</summary>
internal static partial class JsonRecords
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = true, AllowTrailingCommas = true };

    /// <param name="text">JSON Lines, an array, or objects one after another.</param>
    /// <param name="read">Reads an object, which is disposed of before the next is read.</param>
    public static IEnumerable<ReadRecord> Read(ImportText text, Func<JsonElement, int, IEnumerable<ReadRecord>> read)
    {
        foreach (var value in new JsonTexts(text.Reader).Read())
        {
            using var document = Parse(value, out var fault);
            if (document is null)
            {
                yield return new RejectedRecord(value.Line, null, null, value.Text.Length == 0 ? "the array is not closed" : $"invalid JSON: {fault}");
            }
            else if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                yield return new RejectedRecord(value.Line, null, null, "each record must be a JSON object");
            }
            else
            {
                foreach (var record in read(document.RootElement, value.Line))
                    yield return record;
            }
        }
    }

    private static JsonDocument? Parse(JsonText value, out string? fault)
    {
        try
        {
            fault = null;
            return JsonDocument.Parse(Whole(value.Text), Options);
        }
        catch (JsonException exception)
        {
            fault = $"{JsonFault.Of(exception)} (line {value.Line + exception.LineNumber})";
            return null;
        }
    }

    /// <summary>Replaces escapes of half a surrogate pair by U+FFFD: they are not characters, and a string with one cannot be read.</summary>
    private static string Whole(string text) => text.Contains("\\u", StringComparison.Ordinal)
        ? Escapes().Replace(text, match => match.Groups["lone"].Success ? "\\uFFFD" : match.Value)
        : text;

    [GeneratedRegex(@"\\[^u]|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<lone>\\u[dD][89a-fA-F][0-9a-fA-F]{2})", RegexOptions.ExplicitCapture)]
    private static partial Regex Escapes();
}
