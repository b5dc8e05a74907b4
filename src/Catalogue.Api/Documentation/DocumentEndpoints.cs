using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Api.Answers;
using Catalogue.Api.Formats;
using Catalogue.Api.Requests;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace Catalogue.Api.Documentation;

/// <summary>Serves the OpenAPI document, which is made once.</summary>
internal static class DocumentEndpoints
{
    public const string Path = "/openapi.json";

    public static void MapOpenApiDocument(this WebApplication app)
    {
        var document = new Lazy<Task<byte[]>>(() => MakeAsync(app));
        app.MapDeclared(Path, "GetOpenApi", ParameterSet.None, typeof(object), Get).ExcludeFromDescription();

        async Task<Answer> Get(ReadRequest request) => new BodyAnswer(new ReadyBody(At(request.Address.Prefix, await document.Value)), Path);
    }

    /// <summary>The document of a service under a path prefix: its paths begin there.</summary>
    private static byte[] At(string prefix, byte[] document)
    {
        if (prefix.Length == 0)
            return document;

        var node = JsonNode.Parse(document)!;
        node["servers"]![0]!["url"] = prefix;
        return JsonSerializer.SerializeToUtf8Bytes(node, JsonFormat.Options);
    }

    /// <summary>Writes the document without a server.</summary>
    public static async Task WriteAsync(WebApplication app, TextWriter output)
    {
        // The endpoints become known when the pipeline is built, which otherwise happens when the server starts.
        app.UseEndpoints(_ => { });
        await output.WriteAsync(Encoding.UTF8.GetString(await MakeAsync(app)));
    }

    private static async Task<byte[]> MakeAsync(WebApplication app)
    {
        var document = await app.Services.GetRequiredService<IAsyncSwaggerProvider>().GetSwaggerAsync(DocumentationRegistration.DocumentName);
        return Encoding.UTF8.GetBytes(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1) + "\n");
    }
}
