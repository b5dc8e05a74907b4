using System.Globalization;
using System.Text.Json.Nodes;

namespace Catalogue.Api.Tests.Infrastructure;

/// <summary>The one way in which tests look at a failing answer: everything that every problem promises is checked here.</summary>
internal static class ProblemAssert
{
    private static readonly string[] Members = ["type", "title", "status", "detail", "instance", "traceId", "errors"];
    private static readonly string[] ErrorMembers = ["parameter", "received", "allowed", "suggestion"];

    /// <summary>What only the inside of the program knows, and no client may read.</summary>
    private static readonly string[] Secrets = ["Exception", "   at ", "System.", "Microsoft.", "Catalogue.Data", "SQLite", ".cs:line", "/tmp/"];

    public static async Task<ProblemAnswer> GetProblemAsync(this HttpClient client, string path, int status, string code)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        return await client.SendProblemAsync(request, status, code);
    }

    public static async Task<ProblemAnswer> SendProblemAsync(this HttpClient client, HttpRequestMessage request, int status, string code)
    {
        using var response = await client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, $"{request.Method} {request.RequestUri}: {response.StatusCode}, not {status}: {body}");
        var problem = Read(response, body);

        Assert.Equal($"/problems/{code}", problem.Type);
        Assert.Equal(status, problem.Status);
        await HasPageAsync(client, problem);
        return problem;
    }

    /// <summary>Checks the form of a failing answer that is no answer to HEAD.</summary>
    public static ProblemAnswer Read(HttpResponseMessage response, string body)
    {
        Assert.Equal("application/problem+json", Assert.Single(response.Content.Headers.NonValidated["Content-Type"]));
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Null(response.Headers.ETag);
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, body, StringComparison.Ordinal));

        var json = Assert.IsType<JsonObject>(JsonNode.Parse(body));
        Assert.Equal(Members, json.Select(member => member.Key));
        Assert.Equal((int)response.StatusCode, (int)json["status"]!);
        Assert.All(["title", "detail", "instance", "traceId"], name => Assert.NotEqual("", (string)json[name]!));
        return new ProblemAnswer(
            (string)json["type"]!, (string)json["title"]!, (int)json["status"]!, (string)json["detail"]!, (string)json["instance"]!,
            [.. json["errors"]!.AsArray().Select(Error)]);
    }

    private static ProblemFault Error(JsonNode? error)
    {
        Assert.Equal(ErrorMembers, error!.AsObject().Select(member => member.Key));
        var fault = new ProblemFault(
            (string)error["parameter"]!, (string?)error["received"], [.. error["allowed"]!.AsArray().Select(value => (string)value!)], (string?)error["suggestion"]);
        Assert.NotEmpty(fault.Allowed);
        Assert.DoesNotContain(fault.Allowed, string.IsNullOrEmpty);
        return fault;
    }

    private static async Task HasPageAsync(HttpClient client, ProblemAnswer problem)
    {
        var page = JsonNode.Parse(await client.GetStringAsync(new Uri(problem.Type, UriKind.Relative)))!;
        Assert.Equal(problem.Type, (string)page["type"]!);
        Assert.Equal(problem.Title, (string)page["title"]!);
        Assert.Equal(problem.Status.ToString(CultureInfo.InvariantCulture), page["status"]!.ToString());
    }
}
