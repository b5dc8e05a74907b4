using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.HonestDocs;

/// <summary>Every operation and every example in the document works, and its answer is as documented.</summary>
public sealed class ExecutionTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    private readonly Contract _contract = new(catalogue.Client);

    public static TheoryData<string> OperationIds => Document.OperationIds;

    [Theory, MemberData(nameof(OperationIds))]
    public async Task The_first_click_succeeds(string id)
    {
        var operation = Document.Of(id);
        var defaults = operation.Query.Where(parameter => parameter.Schema.ContainsKey("default"))
            .Select(parameter => $"{parameter.Name}={parameter.Schema["default"]}");

        Assert.Equal(200, await StatusAsync(operation, defaults));
    }

    [Theory, MemberData(nameof(OperationIds))]
    public async Task Every_example_of_every_parameter_works(string id)
    {
        var operation = Document.Of(id);
        foreach (var parameter in operation.Query)
        {
            foreach (var example in parameter.Examples)
                Assert.Equal((200, example), (await StatusAsync(operation, Companions.With(operation, parameter, example)), example));
        }
    }

    [Theory, MemberData(nameof(OperationIds))]
    public async Task Examples_of_parameters_that_go_together_work_together(string id)
    {
        var operation = Document.Of(id);
        // A cursor belongs to one list, and does not go with a page number.
        var together = operation.Query.Where(parameter => parameter.Name != "cursor").Select(parameter => Companions.Pair(parameter, parameter.Examples[0]));

        Assert.Equal(200, await StatusAsync(operation, together));
    }

    [Theory, MemberData(nameof(OperationIds))]
    public async Task Every_documented_answer_is_valid_and_is_given_again(string id)
    {
        var operation = Document.Of(id);
        foreach (var (mediaType, content) in operation.Responses[200]["content"]!.AsObject())
        {
            foreach (var (name, example) in content!["examples"]!.AsObject())
            {
                var url = ((string)example!["summary"]!)["GET ".Length..];
                var (status, body) = await _contract.SendAsync(operation, url, request => request.Headers.Add("Accept", mediaType));

                Assert.Equal((200, name), (status, name));
                Excerpt.AssertPart(example["value"], body, $"{id} {mediaType}");
                await Contract.AssertValidAsync(content["schema"]!, example["value"]!.ToJsonString(), url);
            }
        }
    }

    [Theory, MemberData(nameof(OperationIds))]
    public async Task A_cursor_of_an_answer_works(string id)
    {
        var operation = Document.Of(id);
        if (operation.Query.All(parameter => parameter.Name != "cursor"))
            return;

        var (_, body) = await _contract.SendAsync(operation, $"{operation.ExamplePath}?perPage=1");
        var next = (string?)body!["page"]!["next"];

        Assert.Equal((int)body["total"]! > 1, next is not null);
        if (next is null)
            return;

        Assert.Equal(200, (await _contract.SendAsync(operation, next)).Status);
        Assert.Equal(400, (await _contract.SendAsync(operation, $"{next}&{next.Split('&').Single(pair => pair.StartsWith("cursor=", StringComparison.Ordinal))}")).Status);
    }

    [Theory, MemberData(nameof(OperationIds))]
    public async Task Every_field_alone_comes_alone(string id)
    {
        var operation = Document.Of(id);
        if (operation.Query.SingleOrDefault(parameter => parameter.Name == "fields") is not { } fields)
            return;

        foreach (var field in Document.Committed.Resolve(fields.Schema["items"]!)["enum"]!.AsArray().Select(value => (string)value!))
        {
            var (status, body) = await _contract.SendAsync(operation, $"{operation.ExamplePath}?fields={field}");

            Assert.Equal((200, field), (status, field));
            // Nothing is highlighted without `highlight`.
            string[] left = field.Split('.')[0] is var first && first == "highlights" ? [] : [first];
            Assert.All(body!["items"]?.AsArray() ?? [body], item => Assert.Equal(left, item!.AsObject().Select(property => property.Key)));
        }
    }

    [Theory, MemberData(nameof(OperationIds))]
    public async Task A_compressed_answer_and_one_without_body_have_no_other_headers(string id)
    {
        var operation = Document.Of(id);

        await _contract.SendAsync(operation, operation.ExamplePath, request => request.Headers.Add("Accept-Encoding", "gzip"));
        await _contract.SendAsync(operation, operation.ExamplePath, request => request.Method = HttpMethod.Head);
    }

    [Fact]
    public async Task An_item_asked_for_by_another_spelling_names_its_own_path()
    {
        var operation = Document.Of("GetCategory");

        var (status, _) = await _contract.SendAsync(operation, operation.PathOf("cs.CL"));

        Assert.Equal(200, status);
        Assert.Contains("Content-Location", operation.Responses[200]["headers"]!.AsObject().Select(header => header.Key));
    }

    private async Task<int> StatusAsync(Operation operation, IEnumerable<string> query) =>
        (await _contract.SendAsync(operation, $"{operation.ExamplePath}?{string.Join('&', query)}")).Status;
}
