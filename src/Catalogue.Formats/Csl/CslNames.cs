using System.Text.Json;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;

namespace Catalogue.Formats.Csl;

/// <summary>Reads authors of CSL-JSON and Crossref: names in parts, or whole names.</summary>
internal static class CslNames
{
    /// <summary>Properties that make up a name, or that only say how it is printed. Others are kept verbatim.</summary>
    private static readonly string[] Parts =
    [
        "family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal", "name", "affiliation",
        "comma-suffix", "static-ordering", "static-particles", "parse-names", "isInstitution", "sequence",
    ];

    public static void Read(string field, JsonElement names, RecordBuilder builder)
    {
        foreach (var (name, at) in names.Each().Select((name, at) => (name, at + 1)))
        {
            var printed = Markup.OneLine(name.ValueKind == JsonValueKind.Object ? Printed(name) : name.ValueKind == JsonValueKind.String ? PersonName.FromInverted(name.Text()) : "");
            if (printed.Length > 0)
                builder.AuthorOrOthers(printed, Affiliations(name));
            else if (name.IsSaid())
                builder.Keep(field, string.Join("; ", name.Written()), "has no name");
            KeepMore($"{field} {at}", name, builder);
        }
    }

    private static string Printed(JsonElement name)
    {
        var (family, given, suffix) = (Unquoted(name.Text("family")), name.Text("given"), name.Text("suffix"));
        if (family.Length + given.Length == 0)
            return name.Text("literal") is { Length: > 0 } literal ? literal : name.Text("name");
        if (IsTrue(name, "static-ordering"))
            return PersonName.Join(family, null, given, suffix);

        if (suffix.Length == 0 && given.Split(',', StringSplitOptions.TrimEntries) is [var first, { Length: > 0 } after])
            (given, suffix) = (first, after.TrimStart('!').TrimStart());
        return PersonName.Join(given, $"{name.Text("dropping-particle")} {name.Text("non-dropping-particle")}", family, suffix);
    }

    /// <summary>Removes quotes around a family name, which keep citation processors from splitting off a particle.</summary>
    private static string Unquoted(string family) => family is ['"', .. var name, '"'] ? name : family;

    private static bool IsTrue(JsonElement name, string property) => name.TryGetProperty(property, out var value)
        && (value.ValueKind == JsonValueKind.True || value.Text() is "1" or "true");

    private static string[] Affiliations(JsonElement name) =>
        name.ValueKind == JsonValueKind.Object && name.TryGetProperty("affiliation", out var affiliations)
            ? [.. affiliations.Each().Select(NameOf).Where(affiliation => affiliation.Length > 0)]
            : [];

    private static string NameOf(JsonElement affiliation) =>
        Markup.OneLine(affiliation.ValueKind == JsonValueKind.Object ? affiliation.Text("name") : affiliation.Text());

    private static void KeepMore(string field, JsonElement name, RecordBuilder builder)
    {
        if (name.ValueKind != JsonValueKind.Object)
            return;

        foreach (var property in name.EnumerateObject().Where(property => !Parts.Contains(property.Name)))
            builder.KeepAll($"{field} {property.Name}", property.Value);
        if (!name.TryGetProperty("affiliation", out var affiliations))
            return;

        foreach (var affiliation in affiliations.Each().Where(HasMore))
            builder.KeepAll($"{field} affiliation", affiliation);
    }

    private static bool HasMore(JsonElement affiliation) => affiliation.ValueKind == JsonValueKind.Object
        && affiliation.EnumerateObject().Any(property => property.Value.IsSaid() && (property.Name != "name" || property.Value.Text().Length == 0));
}
