using Catalogue.Api.Problems;
using Catalogue.Data.Queries;
using Catalogue.Data.Snapshots;
using Catalogue.Formats.Writing;

namespace Catalogue.Api.Requests;

/// <summary>Reads and validates a query string: first the rules of the parameters, then the values of the filters.</summary>
internal static class RequestReader
{
    public static (ReadRequest? Request, Failure? Failure) Read(
        HttpContext http, Snapshot? snapshot, ReceivedQuery received, Format format, ParameterSet parameters)
    {
        List<QueryFault> faults = [.. parameters.Rules.FaultsOf(received), .. Unfit(received, format, parameters.Formats)];
        var conditions = new List<FilterCondition>();
        foreach (var filter in parameters.Filters)
        {
            var values = received[filter.Name];
            if (values.Count == 0 || (values.Count > 1 && !filter.TakesSeveral))
                continue;

            var reading = filter.Read(snapshot!, values);
            faults.AddRange(reading.Faults);
            if (reading.Condition is { } condition)
                conditions.Add(condition);
        }

        return faults.Count > 0
            ? (null, Failure.InvalidQuery(faults, withoutHint: snapshot?.Hints.Refused ?? 0))
            : (new ReadRequest(http, snapshot, received, format, new PaperQuery(conditions)), null);
    }

    /// <summary>Parameters that other formats of the resource take, but not this one.</summary>
    private static IEnumerable<QueryFault> Unfit(ReceivedQuery received, Format format, IReadOnlyList<Format> formats) => received.Names
        .Where(name => !format.Takes.Contains(name) && formats.Any(other => other.Takes.Contains(name)))
        .Select(name => Unfit(name, received[name][0], format, [.. formats.Where(other => other.Takes.Contains(name)).Select(other => other.Name)]));

    private static QueryFault Unfit(string name, string value, Format format, IReadOnlyList<string> others) => new(
        name, value, [.. others.Select(other => $"together with format={other}")], null,
        $"{name} does not work with format={format.Name}, only with {string.Join(", ", others)}.");
}
