using Catalogue.Oracle;

namespace Catalogue.Api.Tests.Promises;

/// <summary>P1: over a walk by cursor with writes between every two pages, what stays in the list appears exactly once.</summary>
public sealed class CompleteUnderWritesTests
{
    private const int PerPage = 4;
    private const int Papers = 50;

    private readonly Random _random = new(5);

    [Theory]
    [InlineData("published", false)]
    [InlineData("published", true)]
    [InlineData("-published", false)]
    [InlineData("-published", true)]
    [InlineData("title", false)]
    [InlineData("title", true)]
    [InlineData("-title", false)]
    [InlineData("-title", true)]
    public async Task What_matches_throughout_and_keeps_its_sort_key_appears_exactly_once(string sort, bool isBackward)
    {
        await using var catalogue = new ChangingCatalogue();
        for (var paper = 0; paper < Papers; paper++)
            await catalogue.InsertAsync(_random.Next(Papers / 3) * 20 + 100, isListed: paper % 8 != 0);
        var isRising = sort[0] != '-' != isBackward;
        var first = (await catalogue.Browser.WalkAsync($"/papers?category=CL&sort={sort}&perPage={PerPage}"))[isBackward ? ^1 : 0];
        var before = catalogue.Listed.Keys.ToList();

        var (walked, expected) = (new List<string>(first.Ids), new List<string>());
        var pages = 1;
        for (var page = first; (isBackward ? page.Previous : page.Next) is { } next; pages++)
        {
            if (page.Ids.Count > 0)
                expected.AddRange(await WriteAsync(catalogue, isBackward ? page.Ids[0] : page.Ids[^1], isRising, isBackward));
            page = await catalogue.Browser.GetAsync(next);
            Assert.True(pages < Papers, "The walk does not end.");
            walked.AddRange(isBackward ? page.Ids.Reverse() : page.Ids);
        }

        var stable = before.Except(catalogue.Disturbed).ToHashSet();
        var appearances = walked.Where(id => !catalogue.Disturbed.Contains(id)).CountBy(id => id).ToDictionary();
        Assert.True(pages > Papers / PerPage && stable.Count > Papers / 4, "A short walk or a few stable papers say nothing.");
        Assert.All(stable, id => Assert.Equal(1, appearances.GetValueOrDefault(id)));
        Assert.All(expected.Except(catalogue.Disturbed), id => Assert.Equal(1, appearances.GetValueOrDefault(id)));
        Assert.All(appearances, appearance => Assert.Equal(1, appearance.Value));
        AssertOrder(catalogue, [.. walked.Skip(first.Ids.Count).Where(stable.Contains)], isRising);
    }

    /// <summary>Writes of every kind around the cursor. Gives the inserted papers that lie ahead of the walk.</summary>
    private async Task<List<string>> WriteAsync(ChangingCatalogue catalogue, string cursor, bool isRising, bool isBackward)
    {
        var (here, ahead) = (catalogue.Listed[cursor], isRising ? 1 : -1);
        var inFront = catalogue.Listed.Where(paper => (paper.Value - here) * ahead > 0).Select(paper => paper.Key).Order(StringComparer.Ordinal).ToList();
        var behind = catalogue.Listed.Where(paper => (paper.Value - here) * ahead < 0).Select(paper => paper.Key).Order(StringComparer.Ordinal).ToList();
        var inserted = new List<string> { await catalogue.InsertAsync(here + (3 * ahead)) };
        await catalogue.InsertAsync(here - (3 * ahead));
        var beside = await catalogue.InsertAsync(here);
        if (PlainText.ByCodePoint.Compare(beside, cursor) > 0 != isBackward)
            inserted.Add(beside);

        switch (_random.Next(6))
        {
            case 0:
                await catalogue.DeleteAsync(cursor);
                break;
            case 1 when behind.Count > 0:
                await catalogue.MoveAsync(behind[_random.Next(behind.Count)], here + (5 * ahead));
                break;
            case 2 when inFront.Count > 1:
                await catalogue.MoveAsync(inFront[0], here - (5 * ahead));
                await catalogue.DeleteAsync(inFront[1]);
                break;
            case 3 when inFront.Count > 1:
                await catalogue.MergeAsync(inFront[0], inFront[1]);
                break;
            case 4 when inFront.Count > 1:
                await catalogue.UnlistAsync(inFront[0]);
                await catalogue.TouchAsync(inFront[1]);
                break;
            default:
                await catalogue.MergeAsync(cursor, behind.Count > 0 ? behind[0] : inFront[0]);
                break;
        }

        return inserted;
    }

    private static void AssertOrder(ChangingCatalogue catalogue, List<string> walked, bool isRising) => Assert.All(
        walked.Zip(walked.Skip(1)),
        pair => Assert.True((catalogue.Listed[pair.Second] - catalogue.Listed[pair.First]) * (isRising ? 1 : -1) >= 0, $"{pair} are in the wrong order."));
}
