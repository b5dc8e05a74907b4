using Catalogue.Data.Search;

namespace Catalogue.Data.Tests.Search;

public sealed class SearchDocumentTests
{
    [Fact]
    public void A_document_holds_stems_and_words_as_folded()
    {
        var document = SearchDocument.Of("Languages & Models", "The languages model’s.", ["Miles O'Brien", "…", "José"]);

        Assert.Equal("languag model", document.Title);
        Assert.Equal("the languag model", document.Abstract);
        Assert.Equal("miles obrien \uE001 jose", document.Authors);
        Assert.Equal("\uE000 languages models the", document.Words);
    }

    [Fact]
    public void A_document_without_words_still_has_the_word_that_all_have() =>
        Assert.Equal(new SearchDocument("", "", "", "\uE000"), SearchDocument.Of("?!", null, []));
}
