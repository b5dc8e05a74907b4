using System.Text.Json.Serialization;

namespace Catalogue.Formats.SchemaOrg;

/// <summary>Papers as JSON-LD 1.1.</summary>
internal sealed record SchemaOrgGraph
{
    /// <summary>The JSON-LD context: property names are those of schema.org.</summary>
    [JsonPropertyName("@context")]
    public required SchemaOrgContext Context { get; init; }

    /// <summary>Papers.</summary>
    [JsonPropertyName("@graph")]
    public required IReadOnlyList<SchemaOrgArticle> Graph { get; init; }
}

/// <summary>The JSON-LD context, which defines the property names.</summary>
/// <param name="Vocabulary">Vocabulary of all properties: schema.org.</param>
/// <param name="Author">Says that the order of authors matters.</param>
/// <param name="Url">Says that the property `url` holds a link, not text.</param>
internal sealed record SchemaOrgContext([property: JsonPropertyName("@vocab")] string Vocabulary, SchemaOrgContainer Author, SchemaOrgValueType Url);

/// <summary>How a list of values is interpreted.</summary>
/// <param name="Container">Always `@list`: the order of the values matters.</param>
internal sealed record SchemaOrgContainer([property: JsonPropertyName("@container")] string Container);

/// <summary>Type of a value.</summary>
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

    /// <summary>Source code of the paper.</summary>
    public SchemaOrgCode? HasPart { get; init; }
}

/// <summary>A person.</summary>
/// <param name="Name">Name as written on this paper.</param>
/// <param name="Url">URL of the author in the catalogue.</param>
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
/// <param name="Url">URL of the organisation in the catalogue.</param>
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
