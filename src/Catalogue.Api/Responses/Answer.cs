using Catalogue.Api.Problems;
using Catalogue.Data.Queries;

namespace Catalogue.Api.Responses;

/// <summary>What a resource answers to a read.</summary>
internal abstract record Answer
{
    public static implicit operator Answer(Failure failure) => new FailureAnswer(failure);
}

/// <summary>A body, and what the headers say of it.</summary>
/// <param name="Body">The wire type; the format writes it.</param>
/// <param name="Canonical">The request in the one spelling that stands for all; the ETag is made of it.</param>
internal sealed record BodyAnswer(object Body, string Canonical) : Answer
{
    /// <summary>The revision that last changed the body, where it is known to be older than the catalogue's.</summary>
    public long? Revision { get; init; }

    /// <summary>The list's query and total, for the headers that lists have.</summary>
    public ListFacts? List { get; init; }

    /// <summary>Links to other pages (RFC 8288): relation and link.</summary>
    public IReadOnlyList<(string Relation, string Url)> Links { get; init; } = [];

    /// <summary>The path that names the item, when the request named it otherwise.</summary>
    public string? CanonicalPath { get; init; }

    public IReadOnlyCollection<string> Fields { get; init; } = [];
}

/// <param name="Missing">Values of a look-up that are left out; null when nothing is looked up.</param>
internal sealed record ListFacts(string Query, int Total, IReadOnlyList<MissingValue>? Missing);

/// <summary>The id was merged into another.</summary>
internal sealed record RedirectAnswer(string Location) : Answer;

internal sealed record FailureAnswer(Failure Failure) : Answer;
