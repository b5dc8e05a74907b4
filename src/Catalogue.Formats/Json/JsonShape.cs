using System.Text.Json;
using Catalogue.Text;

namespace Catalogue.Formats.Json;

/// <summary>A JSON value of the wrong shape.</summary>
/// <param name="Field">Its path: <c>authors[1].position</c>.</param>
/// <param name="Reason">What is allowed there, and what was found.</param>
internal sealed record JsonMisfit(string Field, string Reason);

/// <summary>The expected shape of a JSON value. A value that matches can be read without further checks.</summary>
/// <param name="Allowed">The allowed values, in words that follow "must be".</param>
/// <param name="Misfit">Checks a value at a path; returns null if it matches.</param>
internal sealed record JsonShape(string Allowed, Func<JsonElement, string, JsonMisfit?> Misfit)
{
    public static JsonShape Text { get; } = Of("a string", value => value.ValueKind == JsonValueKind.String);

    public static JsonShape Boolean { get; } = Of("true or false", value => value.ValueKind is JsonValueKind.True or JsonValueKind.False);

    /// <summary>A shape that <paramref name="fits"/> tests.</summary>
    public static JsonShape Of(string allowed, Func<JsonElement, bool> fits) =>
        new(allowed, (value, place) => fits(value) ? null : Wrong(value, place, allowed));

    public JsonShape OrNull() => new($"{Allowed} or null", (value, place) =>
        value.ValueKind == JsonValueKind.Null || Misfit(value, place) is not { } misfit ? null
        : misfit.Field == place ? Wrong(value, place, $"{Allowed} or null")
        : misfit);

    /// <summary>A list of values of one shape.</summary>
    public static JsonShape List(JsonShape item)
    {
        var allowed = $"a list (each item: {item.Allowed})";
        return new JsonShape(allowed, (value, place) => value.ValueKind != JsonValueKind.Array
            ? Wrong(value, place, allowed)
            : value.EnumerateArray().Select((part, at) => item.Misfit(part, $"{place}[{at}]")).FirstOrDefault(misfit => misfit is not null));
    }

    /// <summary>A string, or an object whose known properties have these shapes. Properties may be missing, and others are allowed.</summary>
    public static JsonShape TextOrObject(params (string Name, JsonShape Shape)[] properties)
    {
        var allowed = $"a string or an object with {string.Join(" or ", properties.Select(property => $"\"{property.Name}\""))}";
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

    private static JsonMisfit Wrong(JsonElement value, string place, string allowed) =>
        new(place, $"must be {allowed}, not {Excerpt.Of(value.GetRawText())}");
}
