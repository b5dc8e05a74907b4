using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.Formats.Reading;
using Catalogue.Records;
using Catalogue.Text;

namespace Catalogue.Formats.Json;

/// <summary>Reads the objects of a JSON text, one at a time. Anything else is rejected.</summary>
internal static partial class JsonRecords
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = true, AllowTrailingCommas = true };

    /// <param name="text">JSON Lines, an array, or objects one after another.</param>
    /// <param name="read">Reads the records of an object, which is disposed before the next object is read.</param>
    /// <param name="pages">Describes responses with lists of records; null if the format has none.</param>
    public static IEnumerable<ReadRecord> Read(ImportText text, Func<JsonElement, int, IEnumerable<ReadRecord>> read, JsonPages? pages = null)
    {
        foreach (var value in new JsonTexts(text.Reader, text.LongestRecord, pages is null ? null : scan => IsPage(scan, pages)).Read())
        {
            using var document = Parse(value, out var fault);
            if (value.IsTooLong)
            {
                yield return new RejectedRecord(value.Line, null, null, RecordLimits.TooLong(text.LongestRecord));
            }
            else if (document is null)
            {
                yield return new RejectedRecord(value.Line, null, null, value.Text.Length == 0 ? "the array is not closed" : $"invalid JSON: {fault}");
            }
            else if (value.Part == JsonPart.Element)
            {
                yield return pages!.Read(document.RootElement, value.Line);
            }
            else if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                yield return new RejectedRecord(value.Line, null, null, "each record must be a JSON object");
            }
            else if (value.Part == JsonPart.Value)
            {
                // A response that is one of several lines is read as a whole.
                var records = pages?.ListIn(document.RootElement) is { } list
                    ? list.EnumerateArray().Select(item => pages.Read(item, value.Line))
                    : read(document.RootElement, value.Line);
                foreach (var record in records)
                    yield return record;
            }
        }
    }

    private static bool IsPage(JsonScan scan, JsonPages pages)
    {
        if (!pages.Lists.Any(scan.IsAt))
            return false;

        using var head = Parse(new JsonText(1, scan.WithEmptyList()), out _);
        return head is not null && pages.IsPage(head.RootElement);
    }

    private static JsonDocument? Parse(JsonText value, out string? fault)
    {
        try
        {
            fault = null;
            return value.IsTooLong ? null : JsonDocument.Parse(Whole(value.Text), Options);
        }
        catch (JsonException exception)
        {
            fault = value.Part == JsonPart.Page
                ? $"{JsonFault.Of(exception)} (outside of its list of records)"
                : $"{JsonFault.Of(exception)} (line {value.Line + exception.LineNumber})";
            return null;
        }
    }

    /// <summary>Replaces escapes of unpaired surrogates by U+FFFD: they are not characters, and a string with one cannot be read.</summary>
    private static string Whole(string text) => text.Contains("\\u", StringComparison.Ordinal)
        ? Escapes().Replace(text, match => match.Groups["lone"].Success ? "\\uFFFD" : match.Value)
        : text;

    [GeneratedRegex(@"\\[^u]|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<lone>\\u[dD][89a-fA-F][0-9a-fA-F]{2})", RegexOptions.ExplicitCapture)]
    private static partial Regex Escapes();
}
