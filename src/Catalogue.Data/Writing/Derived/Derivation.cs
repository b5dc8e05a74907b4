using Catalogue.Data.Columns;
using Catalogue.Data.Documents;
using Catalogue.Data.Search;

namespace Catalogue.Data.Writing.Derived;

/// <summary>Makes what is kept ready of papers, one after another. Not for two threads at once.</summary>
internal sealed class Derivation
{
    private readonly DocumentAnalyser _analyser = new();

    public DerivedRow Of(PaperChange change)
    {
        var paper = change.Paper;
        var words = new PaperWords(paper);
        var same = change.Before?.AreThoseOf(words) == true;
        return new DerivedRow(
            paper.Key,
            change.IsNew,
            PaperDocuments.Of(paper),
            FactsCodec.Write(paper),
            same ? null : change.Before?.Document(_analyser),
            same ? null : words.Document(_analyser));
    }
}
