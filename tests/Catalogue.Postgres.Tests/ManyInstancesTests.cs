using System.Globalization;
using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Data.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Api.Tests;

/// <summary>Several instances of the program on one database.</summary>
public sealed class ManyInstancesTests : IDisposable
{
    private TestDatabase Database { get; } = new();

    public void Dispose() => Database.Dispose();

    [Fact]
    public async Task Instances_that_start_together_make_one_catalogue()
    {
        var instances = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(Database.Start)));

        var answers = await Task.WhenAll(instances.Select(instance => instance.CreateClient().AskAsync("/papers?perPage=1")));

        Assert.All(answers, answer => Assert.Equal("50", answer.Header("Catalogue-Total")));
        Assert.Single(answers.Select(answer => answer.Header("Catalogue-Revision")).Distinct());
        foreach (var instance in instances)
            await instance.DisposeAsync();
    }

    [Fact]
    public async Task Writes_of_several_instances_come_one_after_the_other()
    {
        await using var one = Database.Start();
        await using var other = Database.Start();
        var before = await RevisionAsync(one);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(at => (at % 2 == 0 ? one : other).StoreAsync($"{at}", $"Paper number {at}")));

        Assert.Equal(before + 20, await RevisionAsync(one));
        Assert.Equal(before + 20, await RevisionAsync(other));
        Assert.Equal("70", (await other.CreateClient().AskAsync("/papers?perPage=1")).Header("Catalogue-Total"));
    }

    [Fact]
    public async Task What_is_announced_reaches_whoever_watches_without_being_asked()
    {
        await using var one = Database.Start();
        using var watch = new global::Catalogue.Data.Storage.Postgres.PostgresWatch(one.Services.GetRequiredService<CatalogueDatabase>().ConnectionString, "elsewhere");
        var before = watch.Newest().Revision;

        await one.StoreAsync("1", "One more");

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (watch.Newest().Revision == before)
            await Task.Delay(1, patience.Token);
        Assert.Equal(before + 1, watch.Newest().Revision);
    }

    private static async Task<long> RevisionAsync(CatalogueFactory instance)
    {
        using var answer = await instance.CreateClient().AskAsync("/papers?perPage=1");
        return long.Parse(answer.Header("Catalogue-Revision")!, CultureInfo.InvariantCulture);
    }
}
