using Catalogue.Api.Problems;
using Catalogue.Data.Queries;

namespace Catalogue.Api.Responses;

/// <summary>What a handler returns: a body, a redirect or a failure.</summary>
internal abstract record HandlerResult
{
    public static implicit operator HandlerResult(Failure failure) => new FailureResult(failure);
}

/// <summary>A body, and the facts for its headers.</summary>
/// <param name="Body">The object to serialise: the type of the JSON body or, in formats of papers, the stored papers.</param>
/// <param name="Canonical">Path and query of the request in canonical form; the ETag depends on it.</param>
internal sealed record BodyResult(object Body, string Canonical) : HandlerResult
{
    /// <summary>The revision that last changed the body, if it is known to be older than the snapshot; otherwise null.</summary>
    public long? Revision { get; init; }

    /// <summary>The list's query and total, for the headers that lists have.</summary>
    public ListFacts? List { get; init; }

    /// <summary>Links to other pages (RFC 8288): relation and link.</summary>
    public IReadOnlyList<(string Relation, string Url)> Links { get; init; } = [];

    /// <summary>The canonical path of the item if the request spelled it differently; otherwise null.</summary>
    public string? CanonicalPath { get; init; }

    public IReadOnlyCollection<string> Fields { get; init; } = [];
}

/// <param name="Missing">The ids of a look-up that are missing from the response; null if no ids are looked up.</param>
internal sealed record ListFacts(string Query, int Total, IReadOnlyList<MissingValue>? Missing);

/// <summary>The id was merged into another.</summary>
internal sealed record RedirectResult(string Location) : HandlerResult;

internal sealed record FailureResult(Failure Failure) : HandlerResult;
