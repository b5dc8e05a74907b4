using Catalogue.Search.Analysis;

namespace Catalogue.Search.Index;

/// <summary>Caches folded words, so that a word is folded once and its copies share one string. Cleared when it is full. Not thread-safe.</summary>
public sealed class FoldedWords
{
    private const int Most = 200_000;
    private const int Longest = 32;

    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _known =
        new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The folded word of a run of characters; empty if nothing remains of it.</summary>
    public string Of(string text, int start, int end)
    {
        var run = text.AsSpan(start..end);
        if (_known.TryGetValue(run, out var folded))
            return folded;

        var written = run.ToString();
        folded = Analyser.Folded(written);
        if (folded == written)
            folded = written;
        else if (folded.Length > 0 && _known.TryGetValue(folded, out var same))
            folded = same;

        if (_known.Dictionary.Count == Most)
            _known.Dictionary.Clear();
        if (written.Length <= Longest)
            _known.Dictionary.Add(written, folded);
        return folded;
    }
}
