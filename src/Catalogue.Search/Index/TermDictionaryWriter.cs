using Catalogue.Search.Analysis;

namespace Catalogue.Search.Index;

/// <summary>Writes the term dictionary: every word that was ever indexed, by field. Words of titles and abstracts have their stem.</summary>
public abstract class TermDictionaryWriter : IDisposable
{
    /// <summary>Maximum number of words per field that are remembered as stored, so that they are not stored again.</summary>
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

    /// <summary>Stores the words that are still buffered.</summary>
    public abstract void Flush();

    public abstract void Dispose();

    /// <summary>Stores or buffers a word, which may exist already. The stem is null for words of names.</summary>
    protected abstract void Store(int field, string word, string? stem);
}
