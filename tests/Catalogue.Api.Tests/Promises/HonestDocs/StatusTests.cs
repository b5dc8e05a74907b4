using System.Text.Json.Nodes;

namespace Catalogue.Api.Tests.Promises.HonestDocs;

/// <summary>Every status that the document names comes, and every error is the one that its example shows.</summary>
public sealed class StatusTests(RetiredCatalogue catalogue) : IClassFixture<RetiredCatalogue>
{
    private const int LongestUrl = 8_192;

    private readonly Contract _contract = new(catalogue.Client);

    public static TheoryData<string> OperationIds => Document.OperationIds;

    public static IEnumerable<object[]> Problems =>
        from operation in Document.Committed.Operations
        from response in operation.Responses
        where response.Key is >= 400 and < 500
        from example in response.Value["content"]!["application/problem+json"]!["examples"]!.AsObject()
        select new object[] { operation.Id, example.Key };

    [Theory, MemberData(nameof(Problems))]
    public async Task The_example_of_an_error_is_the_error_that_comes(string id, string code)
    {
        var operation = Document.Of(id);
        var (expectedStatus, example) = Example(operation, code);

        var (status, body) = await ProvokeAsync(operation, code);

        Assert.Equal(expectedStatus, status);
        body!["traceId"] = example["traceId"]!.DeepClone();
        Assert.True(JsonNode.DeepEquals(example, body), $"documented: {example}\ncame: {body}");
    }

    [Theory, MemberData(nameof(OperationIds))]
    public async Task Errors_of_the_server_are_shown_as_they_would_come(string id)
    {
        foreach (var (status, response) in Document.Of(id).Responses.Where(response => response.Key >= 500))
        {
            var content = response["content"]!["application/problem+json"]!;
            foreach (var (_, example) in content["examples"]!.AsObject())
            {
                Assert.Equal(status, (int)example!["value"]!["status"]!);
                await Contract.AssertValidAsync(content["schema"]!, example["value"]!.ToJsonString(), id);
            }
        }
    }

    [Theory, MemberData(nameof(OperationIds))]
    public async Task A_client_that_has_the_answer_is_told_so_where_that_is_documented(string id)
    {
        var operation = Document.Of(id);
        var tag = (await catalogue.Client.GetAsync(new Uri(operation.ExamplePath, UriKind.Relative))).Headers.ETag;
        Assert.Equal(operation.Responses.ContainsKey(304), tag is not null);
        if (tag is null)
            return;

        var (status, _) = await _contract.SendAsync(operation, operation.ExamplePath, request => request.Headers.IfNoneMatch.Add(tag));

        Assert.Equal(304, status);
    }

    [Theory, MemberData(nameof(OperationIds))]
    public async Task A_merged_id_redirects_where_that_is_documented(string id)
    {
        var operation = Document.Of(id);
        if (operation.Item is null)
            return;

        var (status, _) = await _contract.SendAsync(operation, operation.PathOf(RetiredCatalogue.MergedId));

        Assert.Equal(operation.Responses.ContainsKey(308) ? 308 : 404, status);
    }

    [Theory, MemberData(nameof(OperationIds))]
    public async Task A_deleted_id_is_gone_where_that_is_documented(string id)
    {
        var operation = Document.Of(id);
        if (operation.Item is null)
            return;

        var (status, _) = await _contract.SendAsync(operation, operation.PathOf(RetiredCatalogue.DeletedId));

        Assert.Equal(operation.Responses.ContainsKey(410) ? 410 : 404, status);
    }

    private static (int Status, JsonNode Body) Example(Operation operation, string code) => operation.Responses
        .Select(response => (response.Key, response.Value["content"]?["application/problem+json"]?["examples"]?[code]?["value"]))
        .Where(found => found.Item2 is not null)
        .Select(found => (found.Key, found.Item2!)).Single();

    /// <summary>How each error comes about. A code that is new to the document needs its line here.</summary>
    private Task<(int Status, JsonNode? Body)> ProvokeAsync(Operation operation, string code) => code switch
    {
        "invalid-query" => _contract.SendAsync(operation, $"{operation.ExamplePath}?fromat=json"),
        "invalid-request" => _contract.SendAsync(operation, operation.ExamplePath, request => request.Headers.TryAddWithoutValidation("Accept", ";")),
        "unexpected-body" => _contract.SendAsync(operation, operation.ExamplePath, request =>
            request.Content = new StringContent("{}", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"))),
        "not-found" => _contract.SendAsync(operation, operation.PathOf("no-such-id")),
        "not-acceptable" => _contract.SendAsync(operation, operation.ExamplePath, request => request.Headers.Add("Accept", "text/nothing")),
        "gone" => _contract.SendAsync(operation, operation.PathOf(RetiredCatalogue.DeletedId)),
        "uri-too-long" => _contract.SendAsync(operation, $"{operation.ExamplePath}?".PadRight(LongestUrl + 1, 'x')),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Nothing is known to bring this error about."),
    };
}
