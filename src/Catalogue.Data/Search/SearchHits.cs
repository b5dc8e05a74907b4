using Catalogue.Data.Columns;

namespace Catalogue.Data.Search;

/// <summary>The papers that a full-text query finds, each with its score: the larger, the more relevant.</summary>
public sealed class SearchHits(PaperSet papers, IReadOnlyDictionary<int, float> scores)
{
    public PaperSet Papers => papers;

    public float Score(int paper) => scores[paper];
}
