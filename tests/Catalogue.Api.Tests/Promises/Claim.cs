using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Catalogue.Api.Tests.Promises;

/// <summary>A number in an answer, and the list whose length it says.</summary>
/// <param name="Where">Its place in the answer.</param>
internal sealed partial record Claim(string Where, int Count, string Url)
{
    /// <summary>Numbers that count no papers and no values, and why.</summary>
    private static readonly string[] NoCounts =
    [
        "total", // is the list that it stands in
        "perPage", // was asked for
        "position", // is a place in a list of authors
    ];

    /// <summary>Every claim of an answer; a number that is no claim fails, unless a source reports it.</summary>
    public static IEnumerable<Claim> In(JsonNode? node, string where = "") => node switch
    {
        JsonArray array => array.SelectMany((element, index) => In(element, $"{where}[{index}]")),
        JsonObject fields => fields.Where(field => field.Key != "reported" && !NoCounts.Contains(field.Key))
            .SelectMany(field => IsNumber(field.Value) ? Of(fields, field.Key, $"{where}.{field.Key}") : In(field.Value, $"{where}.{field.Key}")),
        _ => IsNumber(node) ? throw new InvalidOperationException($"A number without a name at {where}.") : [],
    };

    private static IEnumerable<Claim> Of(JsonObject fields, string name, string where)
    {
        switch (name)
        {
            case "share":
                Assert.Equal((double)fields["count"]! / (double)fields["of"]!, (double)fields[name]!);
                return [];
            case "distinct" when fields["valuesUrl"] is null:
                // A range that is selected is listed beside the years that it stands for.
                Assert.Equal(
                    (int)fields[name]!, fields["values"]!.AsArray().Count(value => (string)value!["value"]! is not "none" and var text && !Range().IsMatch(text) && (int)value["count"]! > 0));
                return [];
            default:
                var link = name switch { "distinct" => "valuesUrl", "of" => "ofUrl", _ => "papersUrl" };
                Assert.True(fields[link] is not null, $"{where} is {fields[name]} and has no {link} to account for it.");
                return [new Claim(where, (int)fields[name]!, (string)fields[link]!)];
        }
    }

    [GeneratedRegex("^([0-9]{4})?-([0-9]{4})?$")]
    private static partial Regex Range();

    private static bool IsNumber(JsonNode? node) => node?.GetValueKind() == JsonValueKind.Number;
}
