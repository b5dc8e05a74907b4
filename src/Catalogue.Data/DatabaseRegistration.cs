using Catalogue.Data.Storage;
using Catalogue.Data.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Data;

public static class DatabaseRegistration
{
    /// <summary>Registers the database and its context; options are read when it is first opened, so that tests can override them.</summary>
    public static IServiceCollection AddCatalogueDatabase(this IServiceCollection services) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton<CatalogueDatabase>()
        .AddSingleton<Schema>()
        .AddSingleton<CommitGate>()
        .AddPooledDbContextFactory<CatalogueContext>((provider, builder) => provider.GetRequiredService<CatalogueDatabase>().Configure(builder));
}
