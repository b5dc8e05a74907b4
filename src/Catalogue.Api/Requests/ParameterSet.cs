using Catalogue.Data.Queries;
using Catalogue.Formats;
using Catalogue.Formats.Writing;

namespace Catalogue.Api.Requests;

/// <summary>The parameters that a resource takes, in the order of its documentation.</summary>
internal sealed class ParameterSet
{
    public ParameterSet(IEnumerable<Parameter> parameters, params IEnumerable<Func<ReceivedQuery, QueryFault?>> conflicts)
    {
        All = [.. parameters];
        Names = [.. All.Select(parameter => parameter.Name)];
        Conflicts = [.. conflicts];
        Filters = [.. All.OfType<FilterParameter>().Select(parameter => parameter.Filter)];
        Formats = All.OfType<FormatParameter>().SingleOrDefault()?.Formats ?? KnownFormats.OfAnswers;
        Rules = new QueryRules(this);
    }

    /// <summary>No parameters: every name is unknown.</summary>
    public static ParameterSet None { get; } = new([]);

    public IReadOnlyList<Parameter> All { get; }

    public IReadOnlyList<string> Names { get; }

    /// <summary>Rules about parameters that cannot be combined.</summary>
    public IReadOnlyList<Func<ReceivedQuery, QueryFault?>> Conflicts { get; }

    public IReadOnlyList<Filter> Filters { get; }

    /// <summary>The available formats, the default first.</summary>
    public IReadOnlyList<Format> Formats { get; }

    public QueryRules Rules { get; }
}
