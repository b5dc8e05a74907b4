using Catalogue.Data.Queries;
using Catalogue.Formats.Writing;

namespace Catalogue.Api.Requests;

/// <summary>Writes the canonical URL of the papers or values that a query selects.</summary>
internal static class QueryUrl
{
    /// <summary>URL of the list of exactly the papers of a query.</summary>
    public static string PapersOf(PaperQuery query) => CatalogueUrl.Join(PapersPath(query), Parameters(query));

    /// <summary>Path of the list of a query's papers, without the query string.</summary>
    public static string PapersPath(PaperQuery query) => query.Scope is { } scope
        ? $"{scope.DiscreteFilter.NamedValues.Resource}/{CatalogueUrl.Escape(scope.Canonical)}{CatalogueUrl.Papers}"
        : CatalogueUrl.Papers;

    /// <summary>URL of the list of a filter's values among the papers of a query. The query must have no scope.</summary>
    public static string ValuesOf(DiscreteFilter filter, PaperQuery query) => CatalogueUrl.Join(filter.NamedValues.Resource, Parameters(query));

    public static IEnumerable<(string Name, string Value)> Parameters(PaperQuery query) =>
        query.Conditions.Select(condition => (condition.Filter.Name, condition.Canonical));
}
