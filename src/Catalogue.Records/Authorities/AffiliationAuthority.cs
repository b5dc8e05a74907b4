namespace Catalogue.Records.Authorities;

/// <summary>The names of organisations, from the authority file of the seed.</summary>
public sealed class AffiliationAuthority(IReadOnlyDictionary<string, string> names)
{
    private static readonly HashSet<string> SmallWords = new(StringComparer.Ordinal)
    {
        "and", "at", "de", "for", "in", "of", "the",
    };

    /// <summary>Display names by slug.</summary>
    public IReadOnlyDictionary<string, string> Names { get; } = names;

    /// <summary>The display name of an affiliation as written. An unknown slug becomes words: <c>foo-labs</c> becomes Foo Labs.</summary>
    public string NameOf(string affiliation) =>
        Names.TryGetValue(affiliation, out var name) ? name
        : affiliation.Any(character => char.IsUpper(character) || char.IsWhiteSpace(character)) ? affiliation
        : Readable(affiliation);

    public static AffiliationAuthority Read(string seedDirectory, string file)
    {
        var names = JsonSeedFile.Read<Dictionary<string, string>>(seedDirectory, file);
        var nameless = names.Where(pair => string.IsNullOrWhiteSpace(pair.Key) || string.IsNullOrWhiteSpace(pair.Value)).ToList();
        return nameless is [var (slug, _), ..]
            ? throw new DocumentException(file, null, $"'{slug}' has no name")
            : new AffiliationAuthority(names);
    }

    private static string Readable(string slug)
    {
        var words = slug.Split('-', StringSplitOptions.RemoveEmptyEntries)
            .Select((word, index) => index > 0 && SmallWords.Contains(word) ? word : char.ToUpperInvariant(word[0]) + word[1..]);
        var name = string.Join(' ', words);
        return name.Length == 0 ? slug : name;
    }
}
