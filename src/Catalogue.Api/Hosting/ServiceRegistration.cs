using Catalogue.Api.Http;
using Catalogue.Api.Limits;
using Catalogue.Api.Pipeline;
using Catalogue.Api.Resources;
using Catalogue.Api.Resources.Filters;
using Catalogue.Api.Resources.Papers;
using Catalogue.Api.Resources.Researchers;
using Catalogue.Api.Resources.Statistics;
using Catalogue.Api.Resources.Suggestions;
using Catalogue.Api.Resources.Values;
using Catalogue.Api.Responses;
using Catalogue.Data.Archives;
using Catalogue.Data.Columns;
using Catalogue.Data.Imports;
using Catalogue.Data.Queries;
using Catalogue.Data.Queries.Facets;
using Catalogue.Data.Seeding;
using Catalogue.Data.Snapshots;
using Catalogue.Data.Statistics;
using Catalogue.Data.Storage;
using Catalogue.Data.Writing;

namespace Catalogue.Api.Hosting;

/// <summary>Registers the services, grouped by purpose.</summary>
internal static class ServiceRegistration
{
    public static void AddSeed(this IServiceCollection services)
    {
        services.AddSingleton(_ => SeedManifest.Read(CatalogueHome.SeedDirectory));
        services.AddSingleton(provider => provider.GetRequiredService<SeedManifest>().ReadAuthorities());
        services.AddSingleton<CatalogueWriter>();
        services.AddSingleton<PaperLifecycle>();
        services.AddSingleton<Migrator>();
        services.AddSingleton<Seeder>();
        services.AddSingleton<Readiness>();
        services.AddSingleton<StartupTasks>();
    }

    public static void AddImports(this IServiceCollection services)
    {
        services.AddSingleton<ArchiveImport>();
        services.AddSingleton<CatalogueCopy>();
        services.AddSingleton<Importer>();
    }

    public static void AddQueries(this IServiceCollection services)
    {
        services.AddSingleton<CurrentColumns>();
        services.AddSingleton<CatalogueReaders>();
        services.AddSingleton<FilterSet>();
        services.AddSingleton<FacetSet>();
        services.AddSingleton<StatisticsReader>();
        services.AddSingleton<NetworkReader>();
        services.AddSingleton<Suggester>();
        services.AddSingleton<Warmer>();
    }

    public static void AddResponses(this IServiceCollection services)
    {
        services.AddSingleton<ResponseCache>();
        services.AddSingleton<RequestLanes>();
        services.AddSingleton<SpoolRoom>();
        services.AddSingleton<ReadExecutor>();
        services.AddSingleton<ReadPipeline>();
        services.AddSingleton<PaperParameters>();
        services.AddSingleton<PaperLists>();
        services.AddSingleton<FacetItems>();
        services.AddSingleton<StatisticsItems>();
        services.AddSingleton<PaperEndpoints>();
        services.AddSingleton<ResearcherEndpoints>();
        services.AddSingleton<StatisticsEndpoints>();
        services.AddSingleton<SuggestionEndpoints>();
        services.AddSingleton<FilterEndpoints>();
        services.AddSingleton<ProblemEndpoints>();
    }

    public static void MapPapers(this WebApplication app) => app.Part<PaperEndpoints>().Map(app);

    public static void MapResearchers(this WebApplication app) => app.Part<ResearcherEndpoints>().Map(app);

    public static void MapStatistics(this WebApplication app) => app.Part<StatisticsEndpoints>().Map(app);

    public static void MapSuggestions(this WebApplication app) => app.Part<SuggestionEndpoints>().Map(app);

    public static void MapFilters(this WebApplication app) => app.Part<FilterEndpoints>().Map(app);

    public static void MapProblems(this WebApplication app) => app.Part<ProblemEndpoints>().Map(app);

    public static void MapValues(this WebApplication app)
    {
        var (filters, papers, lists) = (app.Part<FilterSet>(), app.Part<PaperParameters>(), app.Part<PaperLists>());
        ResearcherItems.Resource(filters).Map(app, filters, papers, lists);
        ValueResources.Authors(filters).Map(app, filters, papers, lists);
        ValueResources.Affiliations(filters).Map(app, filters, papers, lists);
        ValueResources.Categories(filters).Map(app, filters, papers, lists);
    }

    private static T Part<T>(this WebApplication app)
        where T : notnull => app.Services.GetRequiredService<T>();
}
