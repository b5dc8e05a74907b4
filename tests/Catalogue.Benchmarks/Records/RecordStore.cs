using System.Diagnostics;
using Catalogue.Data;
using Catalogue.Data.Seeding;
using Catalogue.Data.Storage;
using Catalogue.Data.Writing;
using Catalogue.Records;
using Catalogue.Records.Authorities;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Benchmarks.Records;

/// <summary>Stores records as the program does: all of a source in one call, which is one transaction.</summary>
internal static class RecordStore
{
    public static Authorities Shipped { get; } = SeedManifest.Read(CatalogueHome.SeedDirectory).ReadAuthorities();

    /// <summary>The forty classes of computer science; the one of the shipped document comes first.</summary>
    public static string[] ComputerScience { get; } =
        [.. Shipped.Categories.Categories.Select(category => category.Id).Where(id => id.StartsWith("cs.", StringComparison.Ordinal)).OrderBy(id => id != "cs.CL")];

    public static async Task<LoadReport> StoreAsync(SourceRecord source, string directory, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(directory);
        await using var services = new ServiceCollection().AddLogging().AddCatalogueDatabase()
            .Configure<DatabaseOptions>(_ => { })
            .Configure<DataOptions>(options => options.Directory = directory)
            .AddSingleton(Shipped).AddSingleton<Migrator>().AddSingleton<CatalogueWriter>()
            .BuildServiceProvider();
        await services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);

        var watch = Stopwatch.StartNew();
        var progress = new Progress(watch);
        var counted = source with { Papers = progress.Watch(source.Papers) };
        var report = await services.GetRequiredService<CatalogueWriter>().StoreAsync([counted], cancellationToken);
        return new LoadReport(
            report.Created,
            report.Updated,
            watch.Elapsed.TotalSeconds,
            progress.Reading.TotalSeconds,
            (watch.Elapsed - progress.LastRead).TotalSeconds,
            Process.GetCurrentProcess().PeakWorkingSet64,
            new FileInfo(Path.Combine(directory, "catalogue.db")).Length);
    }
}
