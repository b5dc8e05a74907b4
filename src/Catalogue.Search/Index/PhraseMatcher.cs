using System.Numerics.Tensors;

namespace Catalogue.Search.Index;

/// <summary>
/// Matches a phrase: adjacent words in the title, in the abstract or in one name. Words are compared by stem in titles and abstracts, and as they
/// are in names.
/// </summary>
/// <param name="index">The index.</param>
/// <param name="inText">For each word of the phrase, the forms of its stem.</param>
/// <param name="inNames">The words of the phrase.</param>
internal sealed class PhraseMatcher(IndexReader index, QueryTerm[][] inText, QueryTerm[][] inNames) : TermMatcher(index)
{
    private readonly ulong[] _candidates = new ulong[Block.BitmapWords];
    private readonly ulong[] _havingWord = new ulong[Block.BitmapWords];
    private readonly PhrasePositions _foundInText = new(inText);
    private readonly PhrasePositions _foundInNames = new(inNames);

    public override long Papers { get; } = PapersOfWords(inText, inNames).Min();

    /// <summary>A phrase weighs as much as its words together.</summary>
    public override float Weight(long all) => PapersOfWords(inText, inNames).Sum(papers => Bm25.InverseDocumentFrequency(all, papers));

    public override bool MayBeIn(int block) => MayBeIn(block, inText) || MayBeIn(block, inNames);

    public override void AddFrequencies(int block, Span<float> frequencies)
    {
        _foundInText.AddTo(frequencies, TermField.Text);
        _foundInNames.AddTo(frequencies, TermField.Names);
    }

    protected override void Find(int block, Span<ulong> papers)
    {
        Find(block, inText, _foundInText, papers);
        Find(block, inNames, _foundInNames, papers);
    }

    private static IEnumerable<long> PapersOfWords(QueryTerm[][] inText, QueryTerm[][] inNames) =>
        inText.Zip(inNames, (text, names) => text.Concat(names).Sum(term => term.Papers));

    private static bool MayBeIn(int block, QueryTerm[][] words) => Array.TrueForAll(words, forms => Array.Exists(forms, form => form.IsIn(block)));

    private void Find(int block, QueryTerm[][] words, PhrasePositions found, Span<ulong> papers)
    {
        found.Clear();
        if (!MayBeIn(block, words) || !HasCandidates(block, words))
            return;

        found.Find(_candidates, block, Index);
        found.Set(papers);
    }

    /// <summary>
    /// Intersects the postings of the words into <see cref="_candidates"/>: reading positions pays only for papers that have all words. Returns
    /// false if there are none.
    /// </summary>
    private bool HasCandidates(int block, QueryTerm[][] words)
    {
        Array.Fill(_candidates, ulong.MaxValue);
        foreach (var forms in words.Distinct())
        {
            Array.Clear(_havingWord);
            foreach (var form in forms)
                Set(form.PostingsIn(block, Index), _havingWord);
            TensorPrimitives.BitwiseAnd<ulong>(_candidates, _havingWord, _candidates);
        }

        return _candidates.AsSpan().ContainsAnyExcept(0UL);
    }
}
