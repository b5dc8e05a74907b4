using System.Numerics.Tensors;

namespace Catalogue.Data.Search.Index;

/// <summary>Finds words next to each other in the title, in the abstract, or in one name: by stems in texts, as they are in names.</summary>
/// <param name="index">Where to look.</param>
/// <param name="inText">For each word of the phrase, the forms of its stem.</param>
/// <param name="inNames">The words of the phrase.</param>
internal sealed class PhraseMatcher(IndexReader index, QueryTerm[][] inText, QueryTerm[][] inNames) : Matcher(index)
{
    private readonly ulong[] _candidates = new ulong[Block.BitmapWords];
    private readonly ulong[] _havingWord = new ulong[Block.BitmapWords];
    private readonly List<PhraseOccurrences> _found = [];

    public override long Papers { get; } = inText.Zip(inNames, (text, names) => text.Concat(names).Sum(term => term.Papers)).Min();

    /// <summary>A phrase says as much as its words do together.</summary>
    public override float Weight(long all) =>
        inText.Zip(inNames, (text, names) => Bm25.InverseDocumentFrequency(all, text.Concat(names).Sum(term => term.Papers))).Sum();

    public override bool MayBeIn(int block) => MayBeIn(block, inText) || MayBeIn(block, inNames);

    public override void AddFrequencies(int block, Span<float> frequencies)
    {
        foreach (var occurrences in _found)
            occurrences.AddTo(frequencies);
    }

    protected override void Find(int block, Span<ulong> papers)
    {
        _found.Clear();
        foreach (var words in new[] { inText, inNames })
        {
            if (!MayBeIn(block, words) || !HasCandidates(block, words))
                continue;

            var occurrences = PhraseOccurrences.Of(words, _candidates, block, Index);
            occurrences.Set(papers);
            _found.Add(occurrences);
        }
    }

    private static bool MayBeIn(int block, QueryTerm[][] words) => Array.TrueForAll(words, forms => Array.Exists(forms, form => form.IsIn(block)));

    /// <summary>Only papers that have all of the words are worth reading positions for.</summary>
    private bool HasCandidates(int block, QueryTerm[][] words)
    {
        Array.Fill(_candidates, ulong.MaxValue);
        foreach (var forms in words)
        {
            Array.Clear(_havingWord);
            foreach (var form in forms)
                Set(form.PostingsIn(block, Index), _havingWord);
            TensorPrimitives.BitwiseAnd<ulong>(_candidates, _havingWord, _candidates);
        }

        return _candidates.AsSpan().ContainsAnyExcept(0UL);
    }
}
