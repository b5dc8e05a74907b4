using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Infrastructure;
using Xunit.Abstractions;

namespace Catalogue.Api.Tests.Promises.Strict;

/// <summary>
/// P3 and P11, what each kind of fault says, side by side: what is wrong, what is allowed, and what was probably meant. Printed, so that
/// somebody reads all of them together.
/// </summary>
public sealed class ErrorSentenceTests(ServedCatalogue catalogue, ITestOutputHelper output) : IClassFixture<ServedCatalogue>
{
    private static readonly (string Request, string Detail)[] Sentences =
    [
        ("/papers?limit=10", "Unknown parameter 'limit'. Did you mean 'perPage'?"),
        ("/papers?zebra=1", "Unknown parameter 'zebra'."),
        ("/problems/invalid-query?zebra=1", "Unknown parameter 'zebra'."),
        ("/openapi.json?zebra=1", "Unknown parameter 'zebra'. This resource takes no parameters."),
        ("/papers?category[]=CL", "Unknown parameter 'category[]'. A list is written with commas: 'category=CL,…'. Did you mean 'category'?"),
        ("/papers?perPage=500", "perPage must be a whole number from 1 to 200; you sent 500. Did you mean '200'?"),
        ("/papers?page=first", "page must be a whole number, 1 or greater; you sent 'first'."),
        ("/papers?perPage=5&perPage=6", "perPage takes one value, but occurs 2 times."),
        ("/papers?sort=newest", "sort must be one of -published, published, title, -title, relevance; you sent 'newest'."),
        ("/papers?sort=Title", "sort must be one of -published, published, title, -title, relevance; you sent 'Title'. Did you mean 'title'?"),
        ("/papers?facets=jornal", "facets must be one of category, year, affiliation, author, researcher, hasCode; you sent 'jornal'."),
        ("/papers?fields=titel", "fields must be one of the values that the property 'errors' lists; you sent 'titel'. Did you mean 'title'?"),
        ("/papers?format=bibtx", "format must be one of json, jsonl, csv, bibtex, ris, csl, jsonld, atom, dc; you sent 'bibtx'. Did you mean 'bibtex'?"),
        ("/papers?highlight=yes&q=a", "highlight must be true or false; you sent 'yes'."),
        ("/papers?hasCode=yes", "hasCode must be true or false; you sent 'yes'. Did you mean 'true'?"),
        ("/papers?year=23", "year must be a year from 0001 to 9999, or a range such as 2020-2023, 2020- or -2019; you sent 23."),
        ("/papers?from=2023-13", "from must be a date such as 2023, 2023-03 or 2023-03-30; you sent '2023-13'. Did you mean '2023-12'?"),
        ("/papers?from=2023&to=2022", "'to' (2022) must not be before 'from' (2023)."),
        ("/papers?affiliation=Stanford%20University", "Unknown affiliation 'Stanford University'. Did you mean 'stanford'?"),
        ("/papers?author=nobody", "Unknown author 'nobody'."),
        ("/papers?category=cl", "Unknown category 'cl'. Did you mean 'CL'?"),
        ("/papers?category=CO", "The category 'CO' is ambiguous: it may mean math.CO or astro-ph.CO or stat.CO. Did you mean 'math.CO'?"),
        ("/papers?category=", "category is empty; give a subject class, such as CL or cs.CL."),
        ("/papers?q=-", "q must contain at least one word; you sent '-'."),
        ("/papers?q=%FF", "'q' is not valid percent-encoded UTF-8."),
        ("/papers?page=1&cursor=x", "page and cursor cannot be combined."),
        ("/papers?cursor=x", "This cursor is not valid here. Use page.next of a response with the same path, filters and sort."),
        ("/papers?sort=relevance", "sort=relevance needs q."),
        ("/papers?facetLimit=5", "facetLimit needs facets."),
        ("/papers?format=csv&facets=year", "facets does not work with format=csv, only with json."),
        ("/papers?limit=5&sort=newest", "Unknown parameter 'limit'. Did you mean 'perPage'? sort must be one of -published, published, title, -title, relevance; you sent 'newest'."),
        ("/suggest?q=" + "aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa",
            "q must be at most 100 characters long; you sent 'aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa aaaaa…'."),
        ("/foo", "Nothing at '/foo'."),
        ("/swager", "Nothing at '/swager'. Did you mean '/swagger'?"),
        ("/Papers", "Nothing at '/Papers'. Did you mean '/papers'?"),
        ("/papers/no-such-paper-as-this", "Unknown paper 'no-such-paper-as-this'."),
        ("/authors/percy-laing", "Unknown author 'percy-laing'. Did you mean 'percy-liang'?"),
        ("/problems/not-fond", "Unknown kind of error 'not-fond'. Did you mean 'not-found'?"),
        ("DELETE /papers", "DELETE is not allowed here. Allowed: GET, HEAD, OPTIONS."),
        ("Accept: application/pdf /stats", "None of the media types in the Accept header is available. Available: application/json."),
        ("Accept: nonsense /stats", "The Accept header is not a valid list of media types. Available: application/json."),
        ("Catalogue-Min-Revision: x /papers", "The header Catalogue-Min-Revision must be a revision number such as 12; you sent 'x'."),
        ("Catalogue-Min-Revision: 999 /papers", "This instance has revision 2, not yet 999. Try again, or check the number."),
    ];

    [Fact]
    public async Task Each_fault_says_what_is_wrong_what_is_allowed_and_what_was_meant()
    {
        var said = new StringBuilder();
        foreach (var (request, expected) in Sentences)
        {
            using var message = Message(request);
            using var response = await catalogue.Client.SendAsync(message);
            var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

            Assert.Equal((request, expected), (request, (string)problem["detail"]!));
            said.Append(CultureInfo.InvariantCulture, $"{(int)response.StatusCode} {problem["title"]}\n    {request}\n    {problem["detail"]}\n");
        }

        output.WriteLine(said.ToString());
    }

    [Fact]
    public async Task Each_kind_says_when_it_comes_in_whole_sentences()
    {
        foreach (var kind in JsonNode.Parse(await catalogue.Client.GetStringAsync(new Uri("/problems", UriKind.Relative)))!["items"]!.AsArray())
        {
            output.WriteLine($"{kind!["status"]} {kind["type"]}: {kind["title"]}\n    {kind["description"]}");

            Assert.DoesNotContain(".", (string)kind["title"]!, StringComparison.Ordinal);
            Assert.EndsWith(".", (string)kind["description"]!, StringComparison.Ordinal);
        }
    }

    /// <summary><c>METHOD path</c>, or <c>Header: value path</c>, or a path alone.</summary>
    private static HttpRequestMessage Message(string request)
    {
        var slash = request.StartsWith('/') ? 0 : request.LastIndexOf(" /", StringComparison.Ordinal) + 1;
        var (before, path) = (request[..slash].TrimEnd(), request[slash..]);
        var message = new HttpRequestMessage(before.Length > 0 && !before.Contains(':', StringComparison.Ordinal) ? new HttpMethod(before) : HttpMethod.Get, path);
        if (before.Split(": ") is [var name, var value])
            Assert.True(message.Headers.TryAddWithoutValidation(name, value));
        return message;
    }
}
