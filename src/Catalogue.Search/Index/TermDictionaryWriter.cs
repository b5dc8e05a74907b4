using Catalogue.Search.Analysis;

namespace Catalogue.Search.Index;

/// <summary>The dictionary, for writing: every word that was ever indexed, and the stem of those of titles and abstracts.</summary>
public abstract class TermDictionaryWriter : IDisposable
{
    /// <summary>Words of which it is not asked again whether they are there.</summary>
    private const int MostAdded = 500_000;

    private readonly HashSet<string>[] _added = [new(StringComparer.Ordinal), new(StringComparer.Ordinal)];

    public void Add(TermField field, string word)
    {
        var added = _added[(int)field];
        if (!added.Add(word))
            return;

        Store((int)field, word, field == TermField.Text ? Analyser.Stem(word) : null);
        if (added.Count > MostAdded)
            added.Clear();
    }

    /// <summary>Makes sure that the words are there.</summary>
    public abstract void Flush();

    public abstract void Dispose();

    /// <summary>Stores a word that may be there already.</summary>
    protected abstract void Store(int field, string word, string? stem);
}
