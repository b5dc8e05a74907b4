using Catalogue.Oracle;
using CsCheck;

namespace Catalogue.Api.Tests.Generated;

/// <summary>Random requests: any filters with any of the values that a catalogue has.</summary>
internal sealed class AskGen(PlainCatalogue catalogue)
{
    private const int Most = 4;

    private static readonly string[] Single = ["from", "to", "hasCode", "q"];

    private static readonly Gen<string> Word = Gen.OneOf(TextGen.Vocabulary);

    private static readonly Gen<string> Unit = Gen.Frequency(
        (4, Word), (1, Word.Select(word => "-" + word)), (1, Gen.Select(Word, Word, (one, other) => $"\"{one} {other}\"")),
        (1, Gen.Select(Word, Gen.Int[1, 3], (word, length) => word[..length] + "*")));

    private static readonly Gen<string> Search = Unit.Array[1, 3].Select(units => string.Join(' ', units)).Array[1, 2]
        .Select(groups => string.Join(" OR ", groups));

    /// <summary>As many requests as asked, always the same for a seed.</summary>
    public IReadOnlyList<Ask> Asks(string path, int count, string seed)
    {
        Gen<(string, string)[]>[] filters =
        [
            Discrete("category", "none"), Discrete("affiliation", "none"), Discrete("author", "none"), Discrete("coauthor"), Discrete("researcher"),
            Discrete("year", "none"), Discrete("precision"), Discrete("id"), One("from", Gen.OneOf("2019", "2020-02", "2021-01-02")),
            One("to", Gen.OneOf("2021-02", "2022", "2023-02-28")), One("hasCode", Gen.OneOf("true", "false")), One("q", Search),
        ];
        var asks = Gen.Shuffle(filters, 0, Most).SelectMany(Together).Select(pairs => new Ask(path, pairs));
        return asks.Array[count].Single(_ => true, seed);
    }

    public static bool IsSingle(string filter) => Single.Contains(filter);

    private static Gen<(string, string)[]> Together(Gen<(string, string)[]>[] filters) =>
        filters.Aggregate(Gen.Const(Array.Empty<(string, string)>()), (all, filter) => Gen.Select(all, filter, (before, next) => before.Concat(next).ToArray()));

    private Gen<(string, string)[]> Discrete(string filter, params string[] more)
    {
        string[] values = [.. catalogue.Papers.SelectMany(paper => catalogue.Values(paper, filter)).Distinct().Order(StringComparer.Ordinal), .. more];
        var value = Gen.Select(Gen.OneOf(values), Gen.Int[0, 3], (text, negated) => negated == 0 ? "!" + text : text);
        return Gen.Select(value.Array[1, 2].Select(some => string.Join(',', some)).Array[1, 2], sent => sent.Select(text => (filter, text)).ToArray());
    }

    private static Gen<(string, string)[]> One(string filter, Gen<string> value) => value.Select(text => new[] { (filter, text) });
}
