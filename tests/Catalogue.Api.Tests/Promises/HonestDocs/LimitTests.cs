using System.Globalization;
using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.HonestDocs;

/// <summary>What the document says a parameter may be is what it may be: no less, and no more.</summary>
public sealed class LimitTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    private readonly Contract _contract = new(catalogue.Client);

    public static TheoryData<string> OperationIds => Document.OperationIds;

    [Theory, MemberData(nameof(OperationIds))]
    public async Task Bounds_are_enforced(string id)
    {
        foreach (var parameter in Document.Of(id).Query.Where(parameter => parameter.Schema.ContainsKey("minimum")))
        {
            var (least, most) = (Number(parameter, "minimum"), Number(parameter, "maximum"));

            await AssertTakesAsync(id, parameter, least, most);
            await AssertRefusesAsync(id, parameter, least - 1, most + 1, "+1", "1.0", "one", "");
        }
    }

    [Theory, MemberData(nameof(OperationIds))]
    public async Task Enumerations_are_enforced(string id)
    {
        foreach (var parameter in Document.Of(id).Query)
        {
            var values = ValuesOf(parameter);
            if (values.Length == 0)
                continue;

            await AssertTakesAsync(id, parameter, parameter.Schema.ContainsKey("items") ? [string.Join(',', values)] : values);
            await AssertRefusesAsync(id, parameter, "x-" + values[0], ((string)values[0]).ToUpperInvariant() + "x", "");
        }
    }

    [Theory, MemberData(nameof(OperationIds))]
    public async Task Patterns_are_enforced(string id)
    {
        foreach (var parameter in Document.Of(id).Query.Where(parameter => parameter.Schema.ContainsKey("pattern")))
            await AssertRefusesAsync(id, parameter, "23", "2023-3", "2023-03-30T00:00", "!2023", "");
    }

    [Theory, MemberData(nameof(OperationIds))]
    public async Task Every_documented_class_is_known_alone_together_and_negated(string id)
    {
        var operation = Document.Of(id);
        if (operation.Query.SingleOrDefault(parameter => parameter.Name == "category") is not { } category)
            return;

        var filters = JsonNode.Parse(await catalogue.Client.GetStringAsync(new Uri("/filters", UriKind.Relative)))!["filters"]!.AsArray();
        var known = filters.Single(filter => (string)filter!["name"]! == "category")!["values"]!.AsArray().Select(value => (string)value!).ToList();

        Assert.NotEmpty(known);
        await AssertTakesAsync(id, category, string.Join(',', known), string.Join(',', known.Select(value => "!" + value)), "none", "cs.CL", "!stat.ML");
        await AssertRefusesAsync(id, category, "cl", "CL,", "cs.XX");
    }

    [Theory, MemberData(nameof(OperationIds))]
    public async Task What_takes_one_value_refuses_two(string id)
    {
        foreach (var parameter in Document.Of(id).Query.Where(parameter => (string?)parameter.Schema["type"] != "array" && parameter.Examples.Count > 0))
        {
            var twice = $"{Companions.Pair(parameter, null)}&{Companions.Pair(parameter, null)}";
            await AssertStatusAsync(id, twice, parameter, 400);
        }
    }

    private async Task AssertTakesAsync(string id, Parameter parameter, params IEnumerable<object> values)
    {
        foreach (var value in values)
            await AssertStatusAsync(id, string.Join('&', Companions.With(Document.Of(id), parameter, Text(value))), parameter, 200);
    }

    private async Task AssertRefusesAsync(string id, Parameter parameter, params IEnumerable<object> values)
    {
        foreach (var value in values)
            await AssertStatusAsync(id, string.Join('&', Companions.With(Document.Of(id), parameter, Text(value))), parameter, 400);
    }

    private async Task AssertStatusAsync(string id, string query, Parameter parameter, int expected)
    {
        var operation = Document.Of(id);

        var (status, body) = await _contract.SendAsync(operation, $"{operation.ExamplePath}?{query}");

        Assert.Equal((expected, query), (status, query));
        if (expected == 400)
            Assert.Contains(body!["errors"]!.AsArray(), error => (string)error!["parameter"]! == parameter.Name);
    }

    private static object[] ValuesOf(Parameter parameter)
    {
        var schema = Document.Committed.Resolve(parameter.Schema["items"] ?? parameter.Schema);
        return (string?)schema["type"] == "boolean" ? ["true", "false"] : [.. (schema["enum"]?.AsArray() ?? []).Select(value => (string)value!)];
    }

    private static long Number(Parameter parameter, string bound) => (long)parameter.Schema[bound]!.AsValue();

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
