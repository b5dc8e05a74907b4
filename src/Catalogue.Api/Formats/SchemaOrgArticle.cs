using System.Text.Json.Serialization;

namespace Catalogue.Api.Formats;

/// <summary>Papers as JSON-LD 1.1.</summary>
internal sealed record SchemaOrgGraph
{
    /// <summary>Meaning of the names: schema.org.</summary>
    [JsonPropertyName("@context")]
    public required SchemaOrgContext Context { get; init; }

    /// <summary>Papers.</summary>
    [JsonPropertyName("@graph")]
    public required IReadOnlyList<SchemaOrgArticle> Graph { get; init; }
}

/// <summary>Meaning of the names.</summary>
/// <param name="Vocabulary">Vocabulary.</param>
/// <param name="Author">Authors are ordered.</param>
/// <param name="Url">Values of `url` are links.</param>
internal sealed record SchemaOrgContext([property: JsonPropertyName("@vocab")] string Vocabulary, SchemaOrgContainer Author, SchemaOrgValueType Url);

/// <summary>How several values are meant.</summary>
/// <param name="Container">Always `@list`: ordered.</param>
internal sealed record SchemaOrgContainer([property: JsonPropertyName("@container")] string Container);

/// <summary>What a value is.</summary>
/// <param name="Type">Always `@id`: a link.</param>
internal sealed record SchemaOrgValueType([property: JsonPropertyName("@type")] string Type);

/// <summary>A paper (https://schema.org/ScholarlyArticle).</summary>
internal sealed record SchemaOrgArticle
{
    /// <summary>Always `ScholarlyArticle`.</summary>
    [JsonPropertyName("@type")]
    public string Type { get; init; } = "ScholarlyArticle";

    /// <summary>The paper's address.</summary>
    [JsonPropertyName("@id")]
    public required string Id { get; init; }

    /// <summary>Title.</summary>
    public required string Name { get; init; }

    /// <summary>Abstract.</summary>
    public string? Abstract { get; init; }

    /// <summary>Date of publication, as precise as it is known (ISO 8601).</summary>
    public string? DatePublished { get; init; }

    /// <summary>Authors with a known position, in order.</summary>
    public IReadOnlyList<SchemaOrgPerson>? Author { get; init; }

    /// <summary>Authors without a known position.</summary>
    public IReadOnlyList<SchemaOrgPerson>? Contributor { get; init; }

    /// <summary>Full category codes, such as `cs.CL`.</summary>
    public IReadOnlyList<string>? Keywords { get; init; }

    /// <summary>Organisations.</summary>
    public IReadOnlyList<SchemaOrgOrganization>? SourceOrganization { get; init; }

    /// <summary>Identifiers in registries.</summary>
    public IReadOnlyList<SchemaOrgIdentifier>? Identifier { get; init; }

    /// <summary>URLs of the paper elsewhere.</summary>
    public IReadOnlyList<SchemaOrgReference>? SameAs { get; init; }

    /// <summary>Code.</summary>
    public SchemaOrgCode? HasPart { get; init; }
}

/// <summary>A person.</summary>
/// <param name="Name">Name as written on this paper.</param>
/// <param name="Url">The author's address.</param>
/// <param name="Affiliation">The author's organisations on this paper, if a source says which.</param>
internal sealed record SchemaOrgPerson(string Name, string Url, IReadOnlyList<SchemaOrgOrganization>? Affiliation)
{
    /// <summary>Always `Person`.</summary>
    [JsonPropertyName("@type")]
    [JsonPropertyOrder(-1)]
    public string Type { get; init; } = "Person";
}

/// <summary>An organisation.</summary>
/// <param name="Name">Name.</param>
/// <param name="Url">Its address.</param>
internal sealed record SchemaOrgOrganization(string Name, string Url)
{
    /// <summary>Always `Organization`.</summary>
    [JsonPropertyName("@type")]
    [JsonPropertyOrder(-1)]
    public string Type { get; init; } = "Organization";
}

/// <summary>Another URL of the same thing.</summary>
/// <param name="Id">URL.</param>
internal sealed record SchemaOrgReference([property: JsonPropertyName("@id")] string Id);

/// <summary>An identifier.</summary>
/// <param name="PropertyId">Registry: `doi`, `arxiv`, …</param>
/// <param name="Value">Identifier.</param>
internal sealed record SchemaOrgIdentifier([property: JsonPropertyName("propertyID")] string PropertyId, string Value)
{
    /// <summary>Always `PropertyValue`.</summary>
    [JsonPropertyName("@type")]
    public string Type { get; init; } = "PropertyValue";
}

/// <summary>Source code.</summary>
/// <param name="CodeRepository">URL of the repository.</param>
internal sealed record SchemaOrgCode(string CodeRepository)
{
    /// <summary>Always `SoftwareSourceCode`.</summary>
    [JsonPropertyName("@type")]
    public string Type { get; init; } = "SoftwareSourceCode";
}
