using System.Globalization;
using Catalogue.Api.Requests;
using Catalogue.Data.Queries;
using Catalogue.Search.Query;

namespace Catalogue.Api.Limits;

/// <summary>The fault of a search that exceeds its work budget: what was requested, what is allowed and what helps.</summary>
internal static class SearchCost
{
    /// <param name="most">Maximum number of bytes of the index that one request may process.</param>
    public static QueryFault Fault(ReadResource resource, ReceivedQuery received, PaperQuery query, long most)
    {
        var parameter = resource.Parameters.All.First(parameter => parameter.IsSearch && received[parameter.Name].Count > 0);
        var units = query.Conditions.OfType<SearchCondition>().SelectMany(condition => condition.Query.Groups).SelectMany(group => group.Clauses).Select(clause => clause.Unit).ToList();
        var allowed = string.Create(CultureInfo.InvariantCulture, $"a search that needs at most {most / 1_048_576.0:0.#} MiB of the search index");
        var parts = new[] { (units.OfType<SearchWord>().Count(), "word"), (units.OfType<SearchPhrase>().Count(), "phrase"), (units.OfType<SearchPrefix>().Count(), "prefix*") }
            .Where(part => part.Item1 > 0).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Item1} × {part.Item2}")).ToList();
        var asked = parts.Count > 0 ? $" ({string.Join(", ", parts)})" : "";
        return new QueryFault(
            parameter.Name, received[parameter.Name][0], [allowed], null,
            $"{parameter.Name}{asked} takes too much work; allowed is {allowed}. Use fewer or rarer words, and longer beginnings before *.");
    }
}
