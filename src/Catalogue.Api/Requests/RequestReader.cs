using Catalogue.Api.Problems;
using Catalogue.Data;
using Catalogue.Data.Queries;

namespace Catalogue.Api.Requests;

/// <summary>Reads a query string by the declarations of its parameters: the rules first, then the filters' values.</summary>
internal static class RequestReader
{
    public static (ReadRequest? Request, Failure? Failure) Read(
        HttpContext http, Snapshot? snapshot, ReceivedQuery received, ParameterSet parameters)
    {
        var faults = parameters.Rules.FaultsOf(received).ToList();
        var clauses = new List<Clause>();
        foreach (var filter in parameters.Filters)
        {
            var values = received[filter.Name];
            if (values.Count == 0 || (values.Count > 1 && !filter.TakesSeveral))
                continue;

            var reading = filter.Read(snapshot!, values);
            faults.AddRange(reading.Faults);
            if (reading.Clause is { } clause)
                clauses.Add(clause);
        }

        return faults.Count > 0
            ? (null, Failure.InvalidQuery(faults))
            : (new ReadRequest(http, snapshot, received, new PaperQuery(clauses)), null);
    }
}
