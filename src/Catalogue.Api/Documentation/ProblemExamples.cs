using System.Text.Json;
using Catalogue.Api.Formats;
using Catalogue.Api.Http;
using Catalogue.Api.Problems;
using Catalogue.Api.Requests;
using Catalogue.Data.Queries;
using Catalogue.Data.Queries.Vocabularies;
using Microsoft.OpenApi;

namespace Catalogue.Api.Documentation;

/// <summary>An example of each kind of error, made by the code that makes the error. The tests ask for each.</summary>
internal sealed class ProblemExamples(FilterSet filters)
{
    public const string UnknownId = "no-such-id";
    public const string DeletedId = "deleted-id";
    public const string MisspeltQuery = "?fromat=json";
    public const string UnreadableAccept = ";";
    public const string UnknownAccept = "text/nothing";
    public const int TooLong = UrlLimit.Maximum + 1;

    private static readonly ServiceAddress Nowhere = new("", "");

    private const string TraceId = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00";

    public OpenApiExample Of(ProblemKind kind, string path, ReadResource? resource)
    {
        var item = PathParameters.ItemOf(path);
        var id = kind == ProblemKind.NotFound ? UnknownId : kind == ProblemKind.Gone ? DeletedId : item?.Example ?? "";
        var instance = PathParameters.Fill(path, id);
        var problem = ProblemWriter.ProblemOf(Failure(kind, instance, item, resource), Nowhere, instance, TraceId);
        return new OpenApiExample { Summary = kind.Title, Value = JsonSerializer.SerializeToNode(problem, JsonFormat.Options) };
    }

    private Failure Failure(ProblemKind kind, string instance, PathItem? item, ReadResource? resource)
    {
        if (kind == ProblemKind.InvalidQuery)
            return Problems.Failure.InvalidQuery((resource?.Parameters ?? ParameterSet.None).Rules.FaultsOf(new ReceivedQuery(new QueryString(MisspeltQuery))));
        if (kind == ProblemKind.InvalidRequest)
            return FormatNegotiation.Negotiate(null, [UnreadableAccept], resource?.Parameters.Formats ?? KnownFormats.OfAnswers).Failure!;
        if (kind == ProblemKind.NotAcceptable)
            return FormatNegotiation.Negotiate(null, [UnknownAccept], resource?.Parameters.Formats ?? KnownFormats.OfAnswers).Failure!;
        if (kind == ProblemKind.UnexpectedBody)
            return BodyRefusal.Refusal(HttpMethods.Get, instance, "application/json");
        if (kind == ProblemKind.UriTooLong)
            return UrlLimit.Refusal(TooLong, UrlLimit.Maximum);
        if (kind == ProblemKind.Gone)
            return PathIds.Gone(DeletedId);
        return kind == ProblemKind.NotFound ? Unknown(item!) : new Failure(kind, kind.Description, []);
    }

    private Failure Unknown(PathItem item) => item.Resource == "problems"
        ? Problems.Failure.NotFound(ProblemEndpoints.UnknownCode(UnknownId))
        : Problems.Failure.NotFound(PathIds.Unknown(FilterOf(item).NamedValues, UnknownId, new SpellingHint([FilterOf(item).Vocabulary.Describes], null)));

    private DiscreteFilter FilterOf(PathItem item) => item.Resource switch
    {
        "papers" => filters.Id,
        "researchers" => filters.Researcher,
        "affiliations" => filters.Affiliation,
        "categories" => filters.Category,
        _ => filters.Author,
    };
}
