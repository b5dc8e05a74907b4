using Catalogue.Data.Columns;
using Catalogue.Data.Queries;
using Catalogue.Data.Snapshots;
using Catalogue.Data.Suggestions;
using Catalogue.Data.Tests.Writing;
using Catalogue.Records;
using Catalogue.Search;

namespace Catalogue.Data.Tests.Columns;

/// <summary>What is kept in memory follows each write, and is then what would be read anew.</summary>
public sealed class FollowingTests
{
    private const int Papers = 600;

    private static readonly Suggester Suggester = new(new FilterSet(TestCatalogue.Shipped));

    private static readonly OrderDefinition[] Orders =
        [.. SortOrder.All.Select(sort => sort.Stored).Concat(Suggester.Kinds.Select(kind => kind.Order)).OfType<OrderDefinition>().Distinct()];

    private const string Affiliations = """SELECT "Key", "Id", "Name" FROM "Affiliations" """;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(90)]
    public async Task After_writes_of_some_papers_each_everything_is_as_if_read_anew(int papers)
    {
        await using var catalogue = await TestCatalogue.SeededAsync();
        await catalogue.StoreAsync(Enumerable.Range(0, Papers).Select(at => Paper(at, at)));
        using (var first = await catalogue.ReadAsync())
            Read(first);

        var random = new Random(papers);
        for (var write = 1; write <= 6; write++)
        {
            await catalogue.StoreAsync(Enumerable.Range(0, papers).Select(_ => random.Next(Papers * 6 / 5)).Distinct().Select(at => Paper(at, random.Next())));
            await catalogue.Retirement.DeleteAsync(await AnyIdAsync(catalogue, random), default);
            using var followed = await catalogue.ReadAsync();
            await IsAsReadAnewAsync(followed);
        }
    }

    /// <summary>Of so few papers each place is looked for, whereas orders are read again after larger writes.</summary>
    [Theory]
    [InlineData("A")]
    [InlineData("Title 50 of")]
    [InlineData("Zoo")]
    public async Task After_writes_of_papers_next_to_each_other_everything_is_as_if_read_anew(string title)
    {
        await using var catalogue = await TestCatalogue.SeededAsync();
        await catalogue.StoreAsync(Enumerable.Range(0, Papers).Select(at => Paper(at, at)));
        using (var first = await catalogue.ReadAsync())
            Read(first);

        int[] places = [3, 1, 5, 2, 4];
        foreach (var records in new[]
        {
            places.Select(at => Some.Paper($"n{at}", $"{title} n{at}", [])),
            places.Select(at => Some.Paper($"n{at}", $"{title} n{9 - at}", []) with { Published = PublicationDate.OfDay(new DateOnly(1995, 1, at)) }),
            places.Take(2).Select(at => Some.Paper($"n{at}", "Title 51", [$"{title} Person {at}"])),
        })
        {
            await catalogue.StoreAsync(records);
            using var followed = await catalogue.ReadAsync();
            await IsAsReadAnewAsync(followed);
        }
    }

    private static PaperRecord Paper(int key, int version)
    {
        var author = new Random(version);
        return Some.Paper($"k{key}", $"Title {version % 97} of {key}", [$"Name{author.Next(40)} Lee", $"Bo Name{author.Next(200)}"]) with
        {
            Published = version % 7 == 0 ? null : PublicationDate.OfDay(new DateOnly(1990 + (version % 30), 1 + (version % 12), 1)),
            Categories = [version % 3 == 0 ? "CL" : "LG"],
            Affiliations = [$"institute-{version % 997}"],
            HasCode = version % 2 == 0,
        };
    }

    private static async Task<string> AnyIdAsync(TestCatalogue catalogue, Random random)
    {
        using var snapshot = await catalogue.ReadAsync();
        var keys = snapshot.Columns.All.ToKeys();
        return snapshot.Statements.Text("""SELECT "Id" FROM "Papers" WHERE "Key" = @0""", keys[random.Next(keys.Length)])!;
    }

    private static void Read(Snapshot snapshot)
    {
        foreach (var order in Orders)
            snapshot.OrderOf(order);
        foreach (var kind in Suggester.Kinds)
            snapshot.TextsOf(kind.Filter.NamedValues.Texts);
        snapshot.ValuesOf("Affiliations", Affiliations);
    }

    private static List<(string, int?, string)> Held(HeldValues values, ValueColumn column)
    {
        using var tally = column.CountAll();
        return [.. Enumerable.Range(1, tally.Bound - 1).Where(key => tally[key] > 0).Select(key => (values[key].Text, values.Key(values[key].Text), values[key].Name))];
    }

    private static async Task IsAsReadAnewAsync(Snapshot followed)
    {
        using var anew = new CurrentColumns();
        var (columns, fresh) = (followed.Columns, (await anew.AtAsync(new(followed.Catalogue, followed.Revision), followed.Statements, default))!);
        Assert.Equal(fresh.All.ToKeys(), columns.All.ToKeys());
        Assert.Equal(fresh.Days, columns.Days);
        foreach (var (one, other) in new (ValueColumn, ValueColumn)[]
        {
            (fresh.Years, columns.Years), (fresh.Precisions, columns.Precisions), (fresh.Code, columns.Code), (fresh.Truncated, columns.Truncated),
            (fresh.Categories, columns.Categories), (fresh.Affiliations, columns.Affiliations), (fresh.Authors, columns.Authors),
        })
        {
            AreEqual(one, other, fresh.All);
        }

        foreach (var order in Orders)
            Assert.Equal(SortedKeys.Load(order, followed.Statements).Keys, followed.OrderOf(order).Keys);
        foreach (var texts in Suggester.Kinds.Select(kind => kind.Filter.NamedValues.Texts))
            Assert.Equal(SuggestedTexts.Load(texts, followed.Statements).Find(["le"], false).Order(), followed.TextsOf(texts).Find(["le"], false).Order());
        Assert.Equal(
            Held(HeldValues.Load(Affiliations, followed.Statements), columns.Affiliations),
            Held(followed.ValuesOf("Affiliations", Affiliations), columns.Affiliations));
    }

    private static void AreEqual(ValueColumn one, ValueColumn other, DocIdSet all)
    {
        using var tally = one.CountAll();
        using var counted = other.Count(all);
        for (var value = 0; value < Math.Max(tally.Bound, counted.Bound); value++)
        {
            Assert.Equal(one.With(value).ToKeys(), other.With(value).ToKeys());
            Assert.Equal(value < tally.Bound ? tally[value] : 0, value < counted.Bound ? counted[value] : 0);
        }

        Assert.Equal(one.Any.ToKeys(), other.Any.ToKeys());
    }
}
