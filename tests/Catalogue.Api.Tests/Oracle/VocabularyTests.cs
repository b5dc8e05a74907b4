using Catalogue.Search.Analysis;

namespace Catalogue.Api.Tests.Oracle;

/// <summary>The oracle compares words as they are, which is right only for words that no stemmer changes.</summary>
public sealed class VocabularyTests
{
    [Fact]
    public void The_words_that_are_searched_for_are_their_own_stems() =>
        Assert.All(TextGen.Vocabulary, word => Assert.Equal(word, Analyser.Stem(word)));
}
