using System.Text.Json.Serialization;

namespace Catalogue.Api.Formats;

/// <summary>A paper as CSL-JSON 1.0.2 has it.</summary>
internal sealed record CslItem
{
    /// <summary>The paper's id.</summary>
    public required string Id { get; init; }

    /// <summary>Always `article`: the catalogue knows no journal or conference.</summary>
    public string Type { get; init; } = "article";

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The authors whose places are known, in order.</summary>
    public IReadOnlyList<CslName>? Author { get; init; }

    /// <summary>The date of publication as far as it is known.</summary>
    public CslDate? Issued { get; init; }

    /// <summary>The abstract.</summary>
    public string? Abstract { get; init; }

    /// <summary>The DOI.</summary>
    [JsonPropertyName("DOI")]
    public string? Doi { get; init; }

    /// <summary>The paper's address elsewhere.</summary>
    [JsonPropertyName("URL")]
    public string? Url { get; init; }

    /// <summary>The number on arXiv, `arXiv:2303.17548`.</summary>
    public string? Number { get; init; }

    /// <summary>The subject classes, separated by commas.</summary>
    public string? Keyword { get; init; }

    /// <summary>What CSL has no field for: a cut list of authors, authors in no known place.</summary>
    public string? Note { get; init; }
}

/// <summary>A name, in parts or as it is.</summary>
internal sealed record CslName
{
    /// <summary>The family name without its particle.</summary>
    public string? Family { get; init; }

    /// <summary>The given names.</summary>
    public string? Given { get; init; }

    /// <summary>Such as `van der`.</summary>
    [JsonPropertyName("non-dropping-particle")]
    public string? Particle { get; init; }

    /// <summary>Such as `Jr.`.</summary>
    public string? Suffix { get; init; }

    /// <summary>A name that has no parts.</summary>
    public string? Literal { get; init; }
}

/// <summary>A date.</summary>
/// <param name="DateParts">One list of year, month and day, as far as they are known.</param>
internal sealed record CslDate([property: JsonPropertyName("date-parts")] IReadOnlyList<IReadOnlyList<int>> DateParts);
