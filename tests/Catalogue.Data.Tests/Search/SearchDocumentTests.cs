using Catalogue.Search.Index;

namespace Catalogue.Data.Tests.Search;

public sealed class SearchDocumentTests
{
    [Fact]
    public void A_document_is_as_long_as_its_title_and_abstract() =>
        Assert.Equal(5, SearchDocument.Of("Languages & Models", "The languages model’s.", ["Miles O'Brien", "…", "José"]).Length);

    [Fact]
    public void A_document_may_have_no_words() => Assert.Equal(0, SearchDocument.Of("?!", null, []).Length);

    [Fact]
    public void An_analyser_that_remembers_words_makes_the_same_documents()
    {
        using var one = new PaperIndex();
        var analyser = new DocumentAnalyser();
        one.Put(1, analyser.Analyse("Model MODEL model Straße STRASSE", null, ["Modél"]));
        one.Put(2, analyser.Analyse("strasse", "MODEL model", ["Straße Model"]));
        one.Flush();

        Assert.Equal([1], one.Find("\"model model model strasse strasse\""));
        Assert.Equal([2], one.Find("\"strasse model\""));
        Assert.Equal([2, 1], one.Rank("strasse"));
    }
}
