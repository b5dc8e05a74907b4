using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.HonestDocs;

/// <summary>Every status that the document names comes, and every error is of the kind that the document shows.</summary>
public sealed class StatusTests(RetiredCatalogue catalogue) : IClassFixture<RetiredCatalogue>
{
    private readonly Contract _contract = new(catalogue.Client);

    public static TheoryData<string> OperationIds => Document.OperationIds;

    public static IEnumerable<object[]> Problems =>
        from operation in Document.Committed.Operations
        from response in operation.Responses
        where response.Key is >= 400 and < 500
        from example in ExamplesOf(response.Value)
        select new object[] { operation.Id, example.Key };

    [Theory, MemberData(nameof(Problems))]
    public async Task The_error_that_comes_is_of_the_kind_that_the_example_shows(string id, string code)
    {
        var operation = Document.Of(id);
        var provocation = Provocation.Of(code);
        var (expectedStatus, example) = operation.Responses
            .Select(response => (response.Key, ExamplesOf(response.Value)[code]?["value"])).Single(found => found.Item2 is not null);

        var (status, body) = await _contract.SendAsync(operation, provocation.Url(operation), provocation.Prepare);

        Assert.Equal((expectedStatus, $"/problems/{code}"), (status, (string?)body!["type"]));
        foreach (var name in new[] { "type", "title", "status" })
            Assert.Equal(example![name]!.ToJsonString(), body[name]!.ToJsonString());
        Assert.Equal(example!["errors"]!.AsArray().Count, body["errors"]!.AsArray().Count);
    }

    [Theory, MemberData(nameof(OperationIds))]
    public async Task Every_error_has_a_valid_example_with_its_status(string id)
    {
        foreach (var (status, response) in Document.Of(id).Responses.Where(response => response.Key >= 400))
        {
            Assert.NotEmpty(ExamplesOf(response));
            foreach (var (code, example) in ExamplesOf(response))
            {
                Assert.Equal((status, $"/problems/{code}"), ((int)example!["value"]!["status"]!, (string?)example["value"]!["type"]));
                await Contract.AssertValidAsync(response["content"]!["application/problem+json"]!["schema"]!, example["value"]!.ToJsonString(), id);
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
        using var response = await catalogue.Client.AskAsync(operation.ExamplePath, ("If-None-Match", tag.ToString()));

        Assert.Equal(304, status);
        // One description of a 304 is for all operations; the headers that come are those of the operation's own answer.
        Contract.AssertHeaders(operation.Responses[200], response, operation.ExamplePath);
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

    private static JsonObject ExamplesOf(JsonObject response) => response["content"]?["application/problem+json"]?["examples"]?.AsObject() ?? [];
}
