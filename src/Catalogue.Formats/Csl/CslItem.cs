using System.Text.Json.Serialization;

namespace Catalogue.Formats.Csl;

/// <summary>A paper as CSL-JSON 1.0.2.</summary>
internal sealed record CslItem
{
    /// <summary>Paper id.</summary>
    public required string Id { get; init; }

    /// <summary>Always `article`: the catalogue does not store journals or conferences yet.</summary>
    public string Type { get; init; } = "article";

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Authors with a known position, in order.</summary>
    public IReadOnlyList<CslName>? Author { get; init; }

    /// <summary>Date of publication, as precise as it is known.</summary>
    public CslDate? Issued { get; init; }

    /// <summary>Abstract.</summary>
    public string? Abstract { get; init; }

    /// <summary>DOI.</summary>
    [JsonPropertyName("DOI")]
    public string? Doi { get; init; }

    /// <summary>URL of the paper elsewhere.</summary>
    [JsonPropertyName("URL")]
    public string? Url { get; init; }

    /// <summary>arXiv id: `arXiv:2303.17548`.</summary>
    public string? Number { get; init; }

    /// <summary>Categories, separated by commas.</summary>
    public string? Keyword { get; init; }

    /// <summary>What CSL has no field for: truncated author lists, and authors without a position.</summary>
    public string? Note { get; init; }
}

/// <summary>A name, in parts or as a whole.</summary>
internal sealed record CslName
{
    /// <summary>Family name without particle.</summary>
    public string? Family { get; init; }

    /// <summary>Given names.</summary>
    public string? Given { get; init; }

    /// <summary>Particle, such as `van der`.</summary>
    [JsonPropertyName("non-dropping-particle")]
    public string? Particle { get; init; }

    /// <summary>Suffix, such as `Jr.`.</summary>
    public string? Suffix { get; init; }

    /// <summary>Name that has no parts.</summary>
    public string? Literal { get; init; }
}

/// <summary>A date, in parts.</summary>
/// <param name="DateParts">One list of year, month and day, as far as they are known.</param>
internal sealed record CslDate([property: JsonPropertyName("date-parts")] IReadOnlyList<IReadOnlyList<int>> DateParts);
