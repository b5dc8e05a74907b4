using Catalogue.Oracle;

namespace Catalogue.Benchmarks.Checking;

/// <summary>Misspells values, parameters and cursors, and looks at what is said of them.</summary>
internal sealed class StrictCheck(Service service, Findings findings, Shelf shelf, Random random)
{
    private const int Probes = 20;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    public async Task RunAsync()
    {
        foreach (var filter in new[] { "category", "affiliation", "author", "id" })
            await findings.TryAsync($"P3 misspelt {filter}", () => ValuesAsync(filter));
        foreach (var parameter in new[] { "category", "affiliation", "author", "coauthor", "precision", "hasCode", "facets", "perPage" })
            await findings.TryAsync("P3 misspelt parameters", () => ParameterAsync(parameter));
        await findings.TryAsync("P3 wrong cursors", CursorsAsync);
    }

    private async Task ValuesAsync(string filter)
    {
        for (var probe = 0; probe < Probes; probe++)
        {
            var values = shelf.Values(random.Next(shelf.Count), filter);
            var typed = values.Length == 0 ? "" : Misspelt(shelf.Numbers.Text(values[0]));
            if (typed.Length == 0 || shelf.Knows(filter, typed))
                continue;

            await findings.TryAsync($"P3 misspelt {filter}", async () =>
            {
                var fault = await service.FaultAsync($"/papers?{filter}={Uri.EscapeDataString(typed)}");
                findings.Same($"P3 misspelt {filter}", typed, (filter, typed), ((string)fault["parameter"]!, (string)fault["received"]!));
                var suggestion = (string?)fault["suggestion"] ?? "";
                findings.True(
                    $"P3 the suggested {filter} is one letter away", $"{filter}={typed}, and '{suggestion}' is suggested", Distance(typed, suggestion) <= 1);
                if (suggestion.Length > 0)
                    await service.GetAsync($"/papers?{filter}={Uri.EscapeDataString(suggestion)}");
            });
        }
    }

    private async Task ParameterAsync(string parameter)
    {
        var typed = parameter.Remove(2, 1);
        var fault = await service.FaultAsync($"/papers?{typed}=1");
        findings.Same("P3 misspelt parameters", typed, (typed, parameter), ((string)fault["parameter"]!, (string)fault["suggestion"]!));
    }

    private async Task CursorsAsync()
    {
        var cursor = (await service.GetAsync("/papers?perPage=7")).Next!.Split("cursor=")[1];
        foreach (var query in new[] { $"sort=title&cursor={cursor}", $"hasCode=true&cursor={cursor}", $"cursor={cursor[..^3]}", $"cursor=x{cursor}", "cursor=x" })
        {
            await findings.TryAsync("P3 wrong cursors", async () =>
                findings.Same("P3 wrong cursors", query, "cursor", (string)(await service.FaultAsync("/papers?" + query))["parameter"]!));
        }
    }

    private string Misspelt(string text)
    {
        var (at, letter) = (random.Next(text.Length), Letters[random.Next(Letters.Length)]);
        return random.Next(3) switch
        {
            0 => text.Insert(at, $"{letter}"),
            1 => text.Remove(at, 1),
            _ => text[..at] + letter + text[(at + 1)..],
        };
    }

    private static int Distance(string one, string other) => PlainDistance.Between(one.ToLowerInvariant(), other.ToLowerInvariant());
}
