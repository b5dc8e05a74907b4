using Catalogue.Api.Requests;
using Catalogue.Api.Responses;

namespace Catalogue.Api.Pipeline;

/// <summary>Maps a resource for reading: one handler for GET and HEAD, with the parameters as metadata.</summary>
internal static class ReadRoutes
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static IEndpointConventionBuilder MapRead(
        this IEndpointRouteBuilder routes, string path, string name, ParameterSet parameters, Type response, Func<ReadRequest, Task<HandlerResult>> handler) =>
        routes.Map(path, name, new ReadResource(parameters, response, IsDeclared: false), handler);

    /// <summary>Maps a resource whose response comes from the program itself. It is available even if the database is not.</summary>
    public static IEndpointConventionBuilder MapDeclared(
        this IEndpointRouteBuilder routes, string path, string name, ParameterSet parameters, Type response, Func<ReadRequest, Task<HandlerResult>> handler) =>
        routes.Map(path, name, new ReadResource(parameters, response, IsDeclared: true), handler);

    private static IEndpointConventionBuilder Map(
        this IEndpointRouteBuilder routes, string path, string name, ReadResource resource, Func<ReadRequest, Task<HandlerResult>> handler) =>
        routes.MapMethods(path, Methods, http => http.RequestServices.GetRequiredService<ReadPipeline>().RunAsync(http, resource, handler))
            .WithName(name)
            .WithMetadata(resource, handler.Method);
}
