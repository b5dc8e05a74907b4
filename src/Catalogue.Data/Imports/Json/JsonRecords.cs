using System.Text.Json;
using System.Text.RegularExpressions;

namespace Catalogue.Data.Imports.Json;

/// <summary>Reads the objects of a JSON text, one at a time; what is none is rejected.</summary>
internal static partial class JsonRecords
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = true, AllowTrailingCommas = true };

    /// <param name="text">JSON Lines, an array, or objects one after another.</param>
    /// <param name="read">What an object says; the object is gone when the next is read.</param>
    public static IEnumerable<ReadRecord> Read(ImportText text, Func<JsonElement, int, IEnumerable<ReadRecord>> read)
    {
        foreach (var value in new JsonTexts(text.Reader).Read())
        {
            using var document = Parse(value.Text, out var fault);
            if (document is null)
            {
                yield return new RejectedRecord(value.Line, null, null, value.Text.Length == 0 ? "the array is not closed" : $"this is no JSON: {fault}");
            }
            else if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                yield return new RejectedRecord(value.Line, null, null, "a record is an object");
            }
            else
            {
                foreach (var record in read(document.RootElement, value.Line))
                    yield return record;
            }
        }
    }

    private static JsonDocument? Parse(string text, out string? fault)
    {
        try
        {
            fault = null;
            return JsonDocument.Parse(Whole(text), Options);
        }
        catch (JsonException exception)
        {
            fault = exception.Message;
            return null;
        }
    }

    /// <summary>Half a surrogate pair is no character, and no text can be read that has one.</summary>
    private static string Whole(string text) => text.Contains("\\u", StringComparison.Ordinal)
        ? Escapes().Replace(text, match => match.Groups["lone"].Success ? "\\uFFFD" : match.Value)
        : text;

    [GeneratedRegex(@"\\[^u]|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<lone>\\u[dD][89a-fA-F][0-9a-fA-F]{2})", RegexOptions.ExplicitCapture)]
    private static partial Regex Escapes();
}
