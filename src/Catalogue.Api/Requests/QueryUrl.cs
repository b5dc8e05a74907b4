using Catalogue.Data.Queries;
using Catalogue.Formats.Writing;

namespace Catalogue.Api.Requests;

/// <summary>Writes the path and query of what a query selects, in its canonical spelling.</summary>
internal static class QueryUrl
{
    /// <summary>The list of exactly the papers of a query.</summary>
    public static string PapersOf(PaperQuery query) => CatalogueUrl.Join(PapersPath(query), Parameters(query));

    /// <summary>Where the papers of a query are listed, without its clauses.</summary>
    public static string PapersPath(PaperQuery query) => query.Scope is { } scope
        ? $"{scope.DiscreteFilter.NamedValues.Resource}/{CatalogueUrl.Escape(scope.Canonical)}{CatalogueUrl.Papers}"
        : CatalogueUrl.Papers;

    /// <summary>The list of a filter's values that the papers of a query have; the query has no scope.</summary>
    public static string ValuesOf(DiscreteFilter filter, PaperQuery query) => CatalogueUrl.Join(filter.NamedValues.Resource, Parameters(query));

    public static IEnumerable<(string Name, string Value)> Parameters(PaperQuery query) =>
        query.Clauses.Select(clause => (clause.Filter.Name, clause.Canonical));
}
