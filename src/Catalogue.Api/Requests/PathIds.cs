using Catalogue.Api.Problems;
using Catalogue.Api.Responses;
using Catalogue.Data.Queries;
using Catalogue.Formats.Writing;

namespace Catalogue.Api.Requests;

/// <summary>The item that an id in a path names, or the answer if the id is unknown, deleted or merged.</summary>
/// <param name="CanonicalPath">The path with the id in its canonical spelling.</param>
internal sealed record PathId(ConditionValue? Value, string CanonicalPath, HandlerResult? Answer)
{
    /// <summary>The answer for the item that the id names.</summary>
    public BodyResult Item(ReadRequest request, object item) =>
        new(item, CatalogueUrl.Join(CanonicalPath, ListParameters.Shaping(request)))
        {
            Fields = request.Fields,
            CanonicalPath = CanonicalPath == request.Http.Request.Path.ToUriComponent() ? null : CanonicalPath,
        };
}

internal static class PathIds
{
    public static Failure Gone(string id) => new(ProblemKind.Gone, $"{QueryFault.Shown(id)} was deleted.", []);

    public static QueryFault Unknown(NamedVocabulary vocabulary, string id, SpellingHint hint) =>
        new("id", id, hint.Allowed, hint.Suggestion, vocabulary.Complaint("id", id));

    /// <summary>The path of an item that is known to exist.</summary>
    public static PathId Stored(NamedVocabulary vocabulary, string id) => new(null, CatalogueUrl.Item(vocabulary.Resource, id), null);

    /// <param name="rest">The part of the path after the id.</param>
    public static PathId Find(ReadRequest request, NamedVocabulary vocabulary, string rest)
    {
        if (vocabulary.Resolve(request.Catalogue, request.Id) is not { } value)
        {
            var hint = !vocabulary.HasCostlyHints || request.Catalogue.Hints.Take() ? vocabulary.HintFor(request.Catalogue, request.Id) : new SpellingHint([vocabulary.Describes], null);
            return new PathId(null, "", Failure.NotFound(Unknown(vocabulary, request.Id, hint)));
        }


        var path = CatalogueUrl.Item(vocabulary.Resource, value.Text) + rest;
        if (value.Key == ConditionValue.Gone)
            return new PathId(null, path, Gone(value.Text));

        var isMerged = value.Text != request.Id && vocabulary.IsMerged(request.Catalogue, request.Id);
        return new PathId(value, path, isMerged ? new RedirectResult(path + request.Http.Request.QueryString) : null);
    }
}
