using Catalogue.Api.Tests.Generated;
using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Oracle;

namespace Catalogue.Api.Tests.Promises;

/// <summary>A generated catalogue that nobody changes, and the oracle of what it has to answer.</summary>
public sealed class GeneratedCatalogue : IAsyncLifetime
{
    private const int Papers = 120;
    private const string Seed = "0007Fp3gKqO1";

    public CatalogueFactory Factory { get; } = new(isSeeded: false);

    internal Browser Browser { get; private set; } = null!;

    internal PlainCatalogue Oracle { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Browser = new Browser(Factory);
        await FillAsync(Factory, RecordGen.Records(Papers, Seed));
        Oracle = await Browser.ExportAsync();
        // One is deleted, two are merged, and of a few more several sources know.
        Assert.InRange(Oracle.Papers.Count, Papers - 9, Papers - 3);
    }

    public async Task DisposeAsync() => await Factory.DisposeAsync();

    /// <summary>Stores the records, deletes one paper and merges two.</summary>
    internal static async Task FillAsync(CatalogueFactory factory, IReadOnlyList<global::Catalogue.Records.PaperRecord> records)
    {
        await factory.Writer.StoreAsync(RecordGen.Sources(records), CancellationToken.None);
        var ids = (await new Browser(factory).GetAsync("/papers?perPage=5&sort=title&fields=id")).Ids;
        await factory.Retirement.DeleteAsync(ids[0], CancellationToken.None);
        await factory.Retirement.MergeAsync(ids[1], ids[2], CancellationToken.None);
        await factory.Retirement.MergeAsync(ids[3], ids[4], CancellationToken.None);
    }
}

/// <summary>The tests that share one generated catalogue.</summary>
[CollectionDefinition(Name)]
public sealed class OneGeneratedCatalogue : ICollectionFixture<GeneratedCatalogue>
{
    public const string Name = "Generated catalogue";
}
