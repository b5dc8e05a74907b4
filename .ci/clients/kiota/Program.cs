using Catalogue.Client;
using Catalogue.Client.Models;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

// Usage: KiotaClient BASE_URL. Reads a running catalogue with the client that Kiota made, and fails at the first answer that is not as expected.
using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider()) { BaseUrl = args[0] };
var client = new CatalogueClient(adapter);

var list = await client.Papers.GetAsync(request =>
{
    request.QueryParameters.Category = ["CL"];
    request.QueryParameters.SortAsPaperSort = PaperSort.Title;
    request.QueryParameters.FacetsAsPaperFacet = [PaperFacet.Year];
});
Expect(list?.Total == 20 && list.Items?.Count == 20, "twenty papers on computation and language");
Expect(list!.Facets?.Year?.Values?.Sum(year => year.Count) == list.Total, "their years as a facet");

var first = list.Items![0];
var paper = await client.Papers[first.Id!].GetAsync();
Expect(paper?.Title == first.Title && paper?.Category?.Code?.Length > 0, "a paper with its title and category");

var part = await client.Papers.GetAsync(request => request.QueryParameters.FieldsAsPaperField = [PaperField.Title]);
Expect(part!.Items!.TrueForAll(item => item is { Title.Length: > 0, Id: null, Authors: null }), "titles only, in the same type");

foreach (var format in Enum.GetValues<PaperFormat>())
{
    var request = client.Papers.ToGetRequestInformation(request =>
    {
        request.QueryParameters.Category = ["CL"];
        request.QueryParameters.HasCode = true;
        request.QueryParameters.FormatAsPaperFormat = format;
    });
    await using var stream = await adapter.SendPrimitiveAsync<Stream>(request);
    var text = await new StreamReader(stream!).ReadToEndAsync();
    Expect(text.Length > 0, $"the papers with code in the format {format}, {text.Length} characters");
}

try
{
    await client.Papers.GetAsync(request => request.QueryParameters.Category = ["cl"]);
    Expect(false, "a problem for a misspelt category");
}
catch (Problem problem)
{
    Expect(problem.Status == 400 && problem.Errors?.Single().Suggestion == "CL", "a problem that names the right category");
}

static void Expect(bool holds, string what)
{
    Console.WriteLine($"{(holds ? "ok  " : "FAIL")} {what}");
    if (!holds)
        throw new InvalidOperationException(what);
}
