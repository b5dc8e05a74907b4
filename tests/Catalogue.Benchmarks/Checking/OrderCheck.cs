using Catalogue.Oracle;

namespace Catalogue.Benchmarks.Checking;

/// <summary>
/// Pages by number, at any depth, against the order that the papers have to be in; and a walk that is not the one they were read by.
/// </summary>
internal sealed class OrderCheck(Service service, Findings findings, Expected everything, Random random)
{
    private const int Pages = 20;

    public async Task RunAsync()
    {
        foreach (var sort in RequestChoices.Sorts)
        {
            var ids = everything.Ids(sort);
            foreach (var perPage in new[] { 200, 25, 7 })
            {
                var last = (ids.Count + perPage - 1) / perPage;
                int[] numbers = [.. Enumerable.Range(0, Pages / 3).Select(_ => random.Next(1, last + 1)), (last / 2) + 1, last, last + 1];
                foreach (var number in numbers)
                    await findings.TryAsync("P1 pages by number", () => PageAsync(ids, sort, perPage, number));
            }
        }

        await findings.TryAsync("P1 walk by title", () => WalkAsync("title"));
    }

    private async Task PageAsync(IReadOnlyList<string> ids, string sort, int perPage, int number)
    {
        var page = await service.GetAsync($"/papers?sort={sort}&perPage={perPage}&page={number}&fields=id");
        findings.SameLines("P1 pages by number", page.Url, [.. ids.Skip((number - 1) * perPage).Take(perPage)], page.Ids);
        findings.Same("P1 pages by number: which are followed", page.Url, number * perPage < ids.Count, page.Next is not null);
    }

    private async Task WalkAsync(string sort)
    {
        var ids = everything.Ids(sort);
        var at = 0;
        await foreach (var page in service.WalkAsync($"/papers?sort={sort}&perPage=200&fields=id"))
        {
            findings.SameLines("P1 walk by title", page.Url, [.. ids.Skip(at).Take(200)], page.Ids);
            at += page.Ids.Count;
        }

        findings.Same("P1 walk by title: its length", sort, ids.Count, at);
    }
}
