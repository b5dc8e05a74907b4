using Catalogue.Data.Tests.Infrastructure;
using CsCheck;

namespace Catalogue.Data.Tests.Search;

/// <summary>The index against a plain reading of the rules, over random papers of a few words.</summary>
public sealed class SearchSemanticsTests
{
    /// <summary>Three papers are in a block, one of them at its end.</summary>
    private const int Stride = 5461;

    private static readonly Vocable[] _vocabulary =
    [
        new("model", "model", "model"), new("Models", "models", "model"), new("modeling", "modeling", "model"),
        new("language", "language", "languag"), new("Languages", "languages", "languag"),
        new("Café", "cafe", "cafe"), new("O'Brien", "obrien", "obrien"), new("深", "深", "深"), new("or", "or", "or"),
    ];

    private static readonly Gen<Vocable[]> _words = Gen.OneOf(_vocabulary).Array[0, 4];

    private static readonly Gen<Paper> _papers =
        Gen.Select(_words, _words, _words.Array[0, 3], (title, @abstract, names) => new Paper(title, @abstract, names));

    private static readonly Gen<Clause> _clauses =
        Gen.Select(Gen.Bool, Gen.Enum<Kind>(), Gen.OneOf(_vocabulary).Array[1, 3], Gen.Int[1, 9])
            .Select((negated, kind, words, cut) => new Clause(negated, kind, words, cut));

    private static readonly Gen<Clause[][]> _queries = _clauses.Array[1, 3].Array[1, 3];

    [Fact]
    public void The_index_finds_what_the_rules_say() =>
        Gen.Select(_papers.Array[1, 12], _queries.Array[1, 20]).Sample(
            (papers, queries) =>
            {
                using var index = new PaperIndex();
                foreach (var (key, paper) in papers.Index())
                {
                    var @abstract = paper.Abstract is [] ? null : Written(paper.Abstract);
                    index.Add(key * Stride, Written(paper.Title), @abstract, paper.Names.Select(Written));
                }

                foreach (var query in queries)
                {
                    var expected = papers.Index()
                        .Where(paper => query.Any(group => group.All(clause => clause.Matches(paper.Item))))
                        .Select(paper => paper.Index * Stride);
                    Assert.Equal((Text(query), string.Join(' ', expected)), (Text(query), string.Join(' ', index.Find(Text(query)))));
                    Assert.Equal(index.Find(Text(query)), index.Hits(Text(query)).Papers.ToKeys());
                }
            },
            print: sample => string.Join(" | ", sample.Item1.Select(paper => paper.ToString())),
            iter: TestScope.Cases(few: 50, all: 150) / TestStore.CasesOfOne);

    private static string Written(Vocable[] words) => string.Join(", ", words.Select(word => word.Written));

    private static string Text(Clause[][] query) =>
        string.Join(" OR ", query.Select(group => string.Join(' ', group.Select(clause => clause.Text))));

    private enum Kind
    {
        Word,
        Phrase,
        Chunk,
        Prefix,
    }

    private sealed record Vocable(string Written, string Folded, string Stem);

    private sealed record Paper(Vocable[] Title, Vocable[] Abstract, Vocable[][] Names)
    {
        public override string ToString() =>
            $"{Written(Title)} / {Written(Abstract)} / {string.Join("; ", Names.Select(Written))}";

        public bool Has(Vocable word) =>
            Title.Concat(Abstract).Any(other => other.Stem == word.Stem)
            || Names.Any(name => name.Any(other => other.Folded == word.Folded));

        public bool HasPrefix(string prefix) =>
            Names.SelectMany(name => name).Concat(Title).Concat(Abstract).Any(word =>
                word.Folded.StartsWith(prefix, StringComparison.Ordinal));

        public bool HasInSequence(Vocable[] words) =>
            Contains(Title, words, word => word.Stem)
            || Contains(Abstract, words, word => word.Stem)
            || Names.Any(name => Contains(name, words, word => word.Folded));

        private static bool Contains(Vocable[] field, Vocable[] words, Func<Vocable, string> form) =>
            Enumerable.Range(0, field.Length).Any(start =>
                field.Skip(start).Take(words.Length).Select(form).SequenceEqual(words.Select(form)));
    }

    private sealed record Clause(bool Negated, Kind Kind, Vocable[] Words, int Cut)
    {
        private string Prefix => Words[^1].Folded[..Math.Min(Cut, Words[^1].Folded.Length)];

        public string Text => (Negated ? "-" : "") + Kind switch
        {
            Kind.Word => Words[0].Written,
            Kind.Phrase => $"\"{Written(Words)}\"",
            Kind.Chunk => string.Join('/', Words.Select(word => word.Written)),
            _ => $"{string.Join('-', Words.SkipLast(1).Select(word => word.Written).Append(Prefix))}*",
        };

        public bool Matches(Paper paper) => Negated != Kind switch
        {
            Kind.Word => paper.Has(Words[0]),
            Kind.Phrase or Kind.Chunk => paper.HasInSequence(Words),
            _ => Words.SkipLast(1).All(paper.Has) && paper.HasPrefix(Prefix),
        };
    }
}
