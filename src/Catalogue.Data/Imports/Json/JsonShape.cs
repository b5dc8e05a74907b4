using System.Text.Json;

namespace Catalogue.Data.Imports.Json;

/// <summary>A value that is not what it must be.</summary>
/// <param name="Field">Where it is: <c>authors[1].position</c>.</param>
/// <param name="Reason">What was received, and what is allowed.</param>
internal sealed record JsonMisfit(string Field, string Reason);

/// <summary>What a JSON value must be, so that it can be read without a look back.</summary>
/// <param name="Allowed">What is allowed, in words.</param>
/// <param name="Misfit">What is wrong with a value at a place, or nothing.</param>
internal sealed record JsonShape(string Allowed, Func<JsonElement, string, JsonMisfit?> Misfit)
{
    private const int Longest = 60;

    public static JsonShape Text { get; } = Of("a text", value => value.ValueKind == JsonValueKind.String);

    public static JsonShape Boolean { get; } = Of("true or false", value => value.ValueKind is JsonValueKind.True or JsonValueKind.False);

    /// <summary>What <paramref name="fits"/> says.</summary>
    public static JsonShape Of(string allowed, Func<JsonElement, bool> fits) =>
        new(allowed, (value, place) => fits(value) ? null : Wrong(value, place, allowed));

    public JsonShape OrNull() => new($"{Allowed} or null", (value, place) =>
        value.ValueKind == JsonValueKind.Null || Misfit(value, place) is not { } misfit ? null
        : misfit.Field == place ? Wrong(value, place, $"{Allowed} or null")
        : misfit);

    /// <summary>A list of values of one shape.</summary>
    public static JsonShape List(JsonShape item)
    {
        var allowed = $"a list, each {item.Allowed},";
        return new JsonShape(allowed, (value, place) => value.ValueKind != JsonValueKind.Array
            ? Wrong(value, place, allowed)
            : value.EnumerateArray().Select((part, at) => item.Misfit(part, $"{place}[{at}]")).FirstOrDefault(misfit => misfit is not null));
    }

    /// <summary>A text, or an object whose known properties have these shapes; it may have others, and need not have all.</summary>
    public static JsonShape TextOrObject(params (string Name, JsonShape Shape)[] properties)
    {
        var allowed = $"a text or an object with {string.Join(" or ", properties.Select(property => $"\"{property.Name}\""))}";
        return new JsonShape(allowed, (value, place) => value.ValueKind switch
        {
            JsonValueKind.String => null,
            JsonValueKind.Object => Misfits(value, place, properties).FirstOrDefault(),
            _ => Wrong(value, place, allowed),
        });
    }

    private static IEnumerable<JsonMisfit> Misfits(JsonElement value, string place, (string Name, JsonShape Shape)[] properties) =>
        from property in properties
        where value.TryGetProperty(property.Name, out _)
        let misfit = property.Shape.Misfit(value.GetProperty(property.Name), $"{place}.{property.Name}")
        where misfit is not null
        select misfit;

    private static JsonMisfit Wrong(JsonElement value, string place, string allowed)
    {
        var raw = value.GetRawText();
        var received = raw.Length <= Longest ? raw : $"{raw.AsSpan(0, Longest)}…";
        return new JsonMisfit(place, $"{received} was received where {allowed} is allowed");
    }
}
