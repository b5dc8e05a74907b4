using System.Text.Json.Serialization;
using Catalogue.Data.Queries;

namespace Catalogue.Api.Resources.Researchers;

/// <summary>A researcher's network: the closest co-authors, and who wrote with whom.</summary>
/// <param name="Query">Filters in canonical form; the researcher is in the path.</param>
/// <param name="Distinct">Number of known authors of the researcher's matching papers, including the researcher.</param>
/// <param name="ValuesUrl">Link to the list of exactly these authors.</param>
/// <param name="Truncated">There are more co-authors than `nodes`.</param>
/// <param name="LowerBound">Some author lists are truncated, so the true weights may be higher.</param>
/// <param name="Nodes">The researcher, then the co-authors with the most common papers.</param>
/// <param name="Edges">Pairs of nodes with common papers, most first. All matching papers count, not only the researcher's.</param>
/// <param name="Missing">Requested ids that were not found; only with `id`.</param>
public sealed record CoauthorAnswer(
    string Query, int Distinct, string ValuesUrl, bool Truncated, bool LowerBound,
    IReadOnlyList<CoauthorNode> Nodes, IReadOnlyList<CoauthorEdge> Edges,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<MissingValue>? Missing);

/// <summary>An author in the network.</summary>
/// <param name="Id">Author id.</param>
/// <param name="Name">Name.</param>
/// <param name="Papers">Number of the researcher's matching papers that are also by this author.</param>
/// <param name="PapersUrl">Link to the list of exactly these papers.</param>
public sealed record CoauthorNode(string Id, string Name, int Papers, string PapersUrl);

/// <summary>Two authors who wrote together.</summary>
/// <param name="Source">Id of the first author.</param>
/// <param name="Target">Id of the second author; the ids are in order.</param>
/// <param name="Weight">Number of matching papers by both.</param>
/// <param name="PapersUrl">Link to the list of exactly these papers.</param>
public sealed record CoauthorEdge(string Source, string Target, int Weight, string PapersUrl);
