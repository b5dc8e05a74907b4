using System.Text.Json;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;
using Catalogue.Records;

namespace Catalogue.Formats.Csl;

/// <summary>Reads dates of CSL-JSON and Crossref: in parts, as a range, or as text.</summary>
internal static class CslEntryDate
{
    /// <summary>The date, as precisely as it is stated. A value that says more than the date is also kept verbatim.</summary>
    public static PublicationDate? Read(string field, JsonElement value, RecordBuilder builder)
    {
        if (!value.IsSaid())
            return null;

        var (date, isWhole) = Read(value);
        if (!isWhole || IsMore(value))
            builder.KeepAll(field, value, date is null ? "is not a date" : $"was read as {date}");
        return date;
    }

    private static (PublicationDate? Date, bool IsWhole) Read(JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? Ends(value) switch
        {
            [] or [[]] => Read(value.Text("raw") is { Length: > 0 } raw ? raw : value.Text("literal")),
            [[var text]] => Read(text),
            [var parts] => Read(parts),
            [var first, [], ..] => (Read(first).Date, false),
            [var first, var last, ..] => (Read([.. first.Zip(last).TakeWhile(pair => pair.First == pair.Second).Select(pair => pair.First)]).Date, first.SequenceEqual(last)),
        }
        : Read(value.Text());

    private static (PublicationDate? Date, bool IsWhole) Read(string text) =>
        LooseDate.Read(text) is { } date ? (date, WholeDate.Says(date, text)) : (null, false);

    private static (PublicationDate? Date, bool IsWhole) Read(string[] parts)
    {
        var date = LooseDate.Of(parts.ElementAtOrDefault(0), parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2));
        return (date, date is not null && parts.Length <= (int)date.Value.Precision);
    }

    /// <summary>The start and, in a range, the end, each in its parts. A part that is zero is unknown.</summary>
    private static List<string[]> Ends(JsonElement date)
    {
        if (!date.TryGetProperty("date-parts", out var parts) || parts.ValueKind != JsonValueKind.Array)
            return [];

        var ends = parts.EnumerateArray().Any(end => end.ValueKind == JsonValueKind.Array) ? parts.EnumerateArray() : new[] { parts }.AsEnumerable();
        return [.. ends.Select(end => end.Each().Select(Part).TakeWhile(part => part.Trim('0').Length > 0).ToArray())];
    }

    /// <summary>Restores the leading zero of a year that was written as a number.</summary>
    private static string Part(JsonElement part) => part.Text().Trim() is var text && part.ValueKind == JsonValueKind.Number && text.Length == 3 ? $"0{text}" : text;

    /// <summary>True if the value also states a season, or that the date is approximate.</summary>
    private static bool IsMore(JsonElement value) => value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Any(property =>
        property.Name is "season" or "circa" && property.Value.IsSaid() && property.Value.ValueKind != JsonValueKind.False && property.Value.Text() is not ("0" or "false"));
}
