using System.Text.Json.Serialization;

namespace Catalogue.Api.Formats;

/// <summary>Papers as JSON-LD 1.1.</summary>
internal sealed record SchemaOrgGraph
{
    /// <summary>Where the names of types and properties come from: schema.org.</summary>
    [JsonPropertyName("@context")]
    public required SchemaOrgContext Context { get; init; }

    /// <summary>The papers, in the asked order.</summary>
    [JsonPropertyName("@graph")]
    public required IReadOnlyList<SchemaOrgArticle> Graph { get; init; }
}

/// <summary>What names mean.</summary>
/// <param name="Vocabulary">What all of them begin with.</param>
/// <param name="Author">That authors are in order.</param>
/// <param name="Url">That addresses name things.</param>
internal sealed record SchemaOrgContext([property: JsonPropertyName("@vocab")] string Vocabulary, SchemaOrgContainer Author, SchemaOrgValueType Url);

/// <summary>How several values are meant.</summary>
/// <param name="Container">Always `@list`: in order.</param>
internal sealed record SchemaOrgContainer([property: JsonPropertyName("@container")] string Container);

/// <summary>What a value is.</summary>
/// <param name="Type">Always `@id`: the address of a thing.</param>
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

    /// <summary>The title.</summary>
    public required string Name { get; init; }

    /// <summary>The abstract.</summary>
    public string? Abstract { get; init; }

    /// <summary>The date of publication as far as it is known (ISO 8601).</summary>
    public string? DatePublished { get; init; }

    /// <summary>The authors whose places are known, in order.</summary>
    public IReadOnlyList<SchemaOrgPerson>? Author { get; init; }

    /// <summary>Authors in no known place.</summary>
    public IReadOnlyList<SchemaOrgPerson>? Contributor { get; init; }

    /// <summary>The subject classes in full, `cs.CL`.</summary>
    public IReadOnlyList<string>? Keywords { get; init; }

    /// <summary>The organisations.</summary>
    public IReadOnlyList<SchemaOrgOrganization>? SourceOrganization { get; init; }

    /// <summary>The paper's names in registries.</summary>
    public IReadOnlyList<SchemaOrgIdentifier>? Identifier { get; init; }

    /// <summary>The paper's addresses elsewhere.</summary>
    public IReadOnlyList<SchemaOrgReference>? SameAs { get; init; }

    /// <summary>The code.</summary>
    public SchemaOrgCode? HasPart { get; init; }
}

/// <summary>A person.</summary>
/// <param name="Name">The name, as it is on this paper.</param>
/// <param name="Url">The author's address.</param>
/// <param name="Affiliation">The author's organisations on this paper; absent when no source says them.</param>
internal sealed record SchemaOrgPerson(string Name, string Url, IReadOnlyList<SchemaOrgOrganization>? Affiliation)
{
    /// <summary>Always `Person`.</summary>
    [JsonPropertyName("@type")]
    [JsonPropertyOrder(-1)]
    public string Type { get; init; } = "Person";
}

/// <summary>An organisation.</summary>
/// <param name="Name">Its display name.</param>
/// <param name="Url">Its address.</param>
internal sealed record SchemaOrgOrganization(string Name, string Url)
{
    /// <summary>Always `Organization`.</summary>
    [JsonPropertyName("@type")]
    [JsonPropertyOrder(-1)]
    public string Type { get; init; } = "Organization";
}

/// <summary>Another address of the same thing.</summary>
/// <param name="Id">The address.</param>
internal sealed record SchemaOrgReference([property: JsonPropertyName("@id")] string Id);

/// <summary>A name in a registry.</summary>
/// <param name="PropertyId">The registry: `doi`, `arxiv`, …</param>
/// <param name="Value">The name there.</param>
internal sealed record SchemaOrgIdentifier([property: JsonPropertyName("propertyID")] string PropertyId, string Value)
{
    /// <summary>Always `PropertyValue`.</summary>
    [JsonPropertyName("@type")]
    public string Type { get; init; } = "PropertyValue";
}

/// <summary>Source code.</summary>
/// <param name="CodeRepository">The repository's address.</param>
internal sealed record SchemaOrgCode(string CodeRepository)
{
    /// <summary>Always `SoftwareSourceCode`.</summary>
    [JsonPropertyName("@type")]
    public string Type { get; init; } = "SoftwareSourceCode";
}
