using Catalogue.Data.Columns;
using Catalogue.Data.Documents;
using Catalogue.Search.Index;

namespace Catalogue.Data.Writing.Derived;

/// <summary>Computes the derived rows of papers, one paper at a time, and adds their words to the index writer. Not thread-safe.</summary>
internal sealed class Derivation(SearchIndexWriter index)
{
    private readonly DocumentAnalyser _analyser = new();

    public DerivedRow Of(PaperChange change)
    {
        Index(change);
        return new DerivedRow(change.Paper.Key, change.IsNew, PaperDocuments.Of(change.Paper), ColumnRecordCodec.Write(change.Paper));
    }

    private void Index(PaperChange change)
    {
        var words = new PaperWords(change.Paper);
        if (change.Before?.AreThoseOf(words) == true)
            return;

        if (change.Before is not null)
            index.Remove(change.Paper.Key, change.Before.Document(_analyser));
        index.Add(change.Paper.Key, words.Document(_analyser));
    }
}
