using Catalogue.Data.Model;
using Catalogue.Search.Index;

namespace Catalogue.Data.Writing.Derived;

/// <summary>The texts of a paper that the full-text index covers, copied on construction: later changes of the paper have no effect.</summary>
internal sealed class PaperWords(Paper paper)
{
    private readonly string _title = paper.Title;
    private readonly string? _abstract = paper.Abstract;
    private readonly string[] _authors = [.. paper.Authorships.OrderBy(authorship => authorship.Ordinal).Select(authorship => authorship.NameAsWritten)];

    public SearchDocument Document() => SearchDocument.Of(_title, _abstract, _authors);

    public SearchDocument Document(DocumentAnalyser analyser) => analyser.Analyse(_title, _abstract, _authors);

    public bool AreThoseOf(PaperWords other) =>
        _title == other._title && _abstract == other._abstract && _authors.AsSpan().SequenceEqual(other._authors);
}
