using Catalogue.Data.Queries;
using Catalogue.Text;
using FluentValidation;
using FluentValidation.Results;

namespace Catalogue.Api.Requests;

/// <summary>Validates a query string against the declared parameters of a resource.</summary>
internal sealed class QueryRules : AbstractValidator<ReceivedQuery>
{
    public QueryRules(ParameterSet parameters)
    {
        Rule(query => query.Names.Where(name => !parameters.Names.Contains(name)).Select(name => Unknown(name, parameters, query)));
        Rule(query => parameters.All.Where(parameter => query[parameter.Name].Count > 0).Select(parameter => Fault(parameter, query[parameter.Name])));
        Rule(query => parameters.Conflicts.Select(conflict => conflict(query)));
    }

    /// <summary>The faults of a query. If it cannot be decoded, nothing else is validated.</summary>
    public IReadOnlyList<QueryFault> FaultsOf(ReceivedQuery query) => query.Undecodable.Count > 0
        ? query.Undecodable
        : [.. Validate(query).Errors.Select(error => (QueryFault)error.CustomState)];

    private static QueryFault? Fault(Parameter parameter, IReadOnlyList<string> values) => values.Count > 1 && !parameter.TakesSeveral
        ? new QueryFault(parameter.Name, string.Join(" and ", values), ["one value"], null, $"{parameter.Name} takes one value, but occurs {values.Count} times.")
        : values.Select(parameter.Check).FirstOrDefault(fault => fault is not null);

    private static QueryFault Unknown(string name, ParameterSet parameters, ReceivedQuery query)
    {
        var suggestion = ParameterNames.Find(name, parameters.All) ?? EditDistance.Nearest(name, parameters.Names);
        var message = $"Unknown parameter {QueryFault.Shown(name)}."
            + (parameters.All.Count == 0 ? " This resource takes no parameters." : "")
            + (suggestion is not null && name.EndsWith("[]", StringComparison.Ordinal) ? $" A list is written with commas: '{suggestion}={query[name][0]},…'." : "");
        return new QueryFault(name, query[name][0], parameters.All.Count > 0 ? parameters.Names : ["no parameters"], suggestion, message);
    }

    private void Rule(Func<ReceivedQuery, IEnumerable<QueryFault?>> faults) => RuleFor(query => query).Custom((query, context) =>
    {
        foreach (var fault in faults(query).OfType<QueryFault>())
            context.AddFailure(new ValidationFailure(fault.Parameter, fault.Message, fault.Received) { CustomState = fault });
    });
}
