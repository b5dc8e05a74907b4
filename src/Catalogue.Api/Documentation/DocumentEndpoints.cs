using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Api.Pipeline;
using Catalogue.Api.Requests;
using Catalogue.Api.Responses;
using Catalogue.Formats.Json;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace Catalogue.Api.Documentation;

/// <summary>Serves the OpenAPI document, which is made once.</summary>
internal static class DocumentEndpoints
{
    public const string Path = "/openapi.json";

    /// <summary>For the committed file, so that differences can be read; over HTTP the document is sent without white space.</summary>
    private static readonly JsonSerializerOptions Indented = new(JsonFormat.Options) { WriteIndented = true, NewLine = "\n" };

    public static void MapOpenApiDocument(this WebApplication app)
    {
        var document = new Lazy<Task<ReadyBody>>(async () => new ReadyBody(JsonSerializer.SerializeToUtf8Bytes(await MakeAsync(app), JsonFormat.Options)));
        app.MapDeclared(Path, "GetOpenApi", ParameterSet.None, typeof(object), Get).ExcludeFromDescription();

        async Task<Answer> Get(ReadRequest request) => new BodyAnswer(await document.Value, Path);
    }

    /// <summary>Writes the document without a server.</summary>
    public static async Task WriteAsync(WebApplication app, TextWriter output)
    {
        // The endpoints become known when the pipeline is built, which otherwise happens when the server starts.
        app.UseEndpoints(_ => { });
        await output.WriteAsync((await MakeAsync(app)).ToJsonString(Indented) + "\n");
    }

    private static async Task<JsonNode> MakeAsync(WebApplication app)
    {
        var described = await app.Services.GetRequiredService<IAsyncSwaggerProvider>().GetSwaggerAsync(DocumentationRegistration.DocumentName);
        var document = JsonNode.Parse(await described.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1))!;
        // Reading needs no key; without this, linters take it for forgotten.
        document["security"] = new JsonArray();
        OptionalFields.Apply(document);
        SharedComponents.Extract(document);
        return document;
    }
}
