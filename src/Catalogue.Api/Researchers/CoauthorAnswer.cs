using System.Text.Json.Serialization;
using Catalogue.Data.Queries;

namespace Catalogue.Api.Researchers;

/// <summary>A researcher's network: the strongest co-authors, and who of them wrote with whom.</summary>
/// <param name="Query">The filters as they were understood; the researcher is in the path.</param>
/// <param name="Distinct">How many known authors the researcher's matching papers have, the researcher among them.</param>
/// <param name="ValuesUrl">The list of exactly these authors.</param>
/// <param name="Truncated">There are more co-authors than nodes; `perPage` says how many there are at most.</param>
/// <param name="LowerBound">The author lists of some papers are cut: edges are counted from the known authors, and may be more.</param>
/// <param name="Nodes">The researcher first, then the co-authors with the most common papers.</param>
/// <param name="Edges">The pairs of nodes with papers in common, the most first. They count all matching papers, not only the researcher's.</param>
/// <param name="Missing">The values of `id` that are left out because they name nothing; only with `id`.</param>
public sealed record CoauthorAnswer(
    string Query, int Distinct, string ValuesUrl, bool Truncated, bool LowerBound,
    IReadOnlyList<CoauthorNode> Nodes, IReadOnlyList<CoauthorEdge> Edges,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<MissingValue>? Missing);

/// <summary>An author in the network.</summary>
/// <param name="Id">The author's id.</param>
/// <param name="Name">The author's name.</param>
/// <param name="Papers">How many of the researcher's matching papers are this author's too.</param>
/// <param name="PapersUrl">The list of exactly these papers.</param>
public sealed record CoauthorNode(string Id, string Name, int Papers, string PapersUrl);

/// <summary>Two authors who wrote together.</summary>
/// <param name="Source">One author's id.</param>
/// <param name="Target">The other author's id; in the order of ids.</param>
/// <param name="Weight">How many matching papers both wrote.</param>
/// <param name="PapersUrl">The list of exactly these papers.</param>
public sealed record CoauthorEdge(string Source, string Target, int Weight, string PapersUrl);
