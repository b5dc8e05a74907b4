using Catalogue.Data.Search.Index;

namespace Catalogue.Data.Tests.Search;

public sealed class SearchVocabularyTests : IDisposable
{
    private readonly PaperIndex _index = new();

    public SearchVocabularyTests()
    {
        _index.Add(1, "Transformer models", "of transfer and translation", "Percy Liang");
        _index.Add(20_000, "Transformers", "transformer; naïve 深", "Percy Lang");
    }

    [Fact]
    public void Words_are_listed_by_how_they_begin()
    {
        using var texts = SearchVocabulary.OfTexts(_index.Connection);
        using var names = SearchVocabulary.OfNames(_index.Connection);

        Assert.Equal(["transfer", "transformer", "transformers", "translation"], texts.StartingWith("trans", 10));
        Assert.Equal(["transfer", "transformer"], texts.StartingWith("trans", 2));
        Assert.Equal(["lang", "liang"], names.StartingWith("l", 10));
        Assert.Equal(["深"], texts.StartingWith("深", 10));
    }

    [Theory]
    [InlineData("transormer", "transformer")]
    [InlineData("transfromer", "transformer")]
    [InlineData("transfformer", "transformer")]
    [InlineData("trensfer", "transfer")]
    [InlineData("transformer", "transformers")]
    [InlineData("naive")]
    public void Words_with_one_typo_are_found(string written, params string[] words)
    {
        using var texts = SearchVocabulary.OfTexts(_index.Connection);

        Assert.Equal(words, texts.OneTypoFrom(written));
    }

    [Fact]
    public void A_words_papers_are_counted()
    {
        using var texts = SearchVocabulary.OfTexts(_index.Connection);
        using var names = SearchVocabulary.OfNames(_index.Connection);

        Assert.Equal((2, 1, 0), (texts.Papers("transformer"), texts.Papers("transformers"), texts.Papers("percy")));
        Assert.Equal((2, 0), (names.Papers("percy"), names.Papers("nobody")));
    }

    public void Dispose() => _index.Dispose();
}
