using System.Text.Json;
using Catalogue.Client;

// Usage: Client BASE_URL. Reads a running catalogue with the generated client, and fails at the first answer that is not as expected.
using var http = new HttpClient { BaseAddress = new Uri(args[0]) };
var client = new EveryFormatClient(http);

var list = await client.ListPapersAsync(category: ["CL"], sort: PaperSort.Title, facets: [PaperFacet.Year]);
Expect(list.Total == 20 && list.Items.Count == 20, "twenty papers on computation and language");
Expect(list.Facets?.Year?.Values.Sum(year => year.Count) == list.Total, "their years as a facet");

var first = list.Items.First();
var paper = await client.GetPaperAsync(first.Id!);
Expect(paper.Title == first.Title && paper.Category?.Code?.Length > 0, "a paper with its title and category");

var part = await client.ListPapersAsync(fields: [PaperField.Title]);
Expect(part.Items.All(item => item is { Title.Length: > 0, Id: null, Authors: null }), "titles only, in the same type");

foreach (var format in Enum.GetValues<PaperFormat>().Where(format => format != PaperFormat.Json))
{
    await client.ListPapersAsync(category: ["CL"], hasCode: true, format: format);
    Expect(client.Text.Length > 0, $"the papers with code in the format {format}, {client.Text.Length} characters");
    if (format == PaperFormat.Csl)
        Expect(JsonSerializer.Deserialize<List<CslItem>>(client.Text)!.TrueForAll(item => item.Title?.Length > 0), "a title for each of them");
}

try
{
    await client.ListPapersAsync(category: ["cl"]);
    Expect(false, "a problem for a misspelt category");
}
catch (ApiException<Problem> exception)
{
    Expect(exception.StatusCode == 400 && exception.Result.Errors.Single().Suggestion == "CL", "a problem that names the right category");
}

static void Expect(bool holds, string what)
{
    Console.WriteLine($"{(holds ? "ok  " : "FAIL")} {what}");
    if (!holds)
        throw new InvalidOperationException(what);
}
