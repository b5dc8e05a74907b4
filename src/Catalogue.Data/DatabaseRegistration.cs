using Catalogue.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Catalogue.Data;

public static class DatabaseRegistration
{
    /// <summary>Registers the context; options are read when the first context is made, so that tests can override them.</summary>
    public static IServiceCollection AddCatalogueDatabase(this IServiceCollection services) => services
        .AddSingleton(TimeProvider.System)
        .AddPooledDbContextFactory<CatalogueContext>((provider, builder) =>
        {
            SqliteDatabase.Configure(builder, ConnectionString(provider));
            builder.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        });

    private static string ConnectionString(IServiceProvider provider)
    {
        var configured = provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.ConnectionString;
        return string.IsNullOrEmpty(configured)
            ? SqliteDatabase.ConnectionStringFor(provider.GetRequiredService<IOptions<DataOptions>>().Value.Directory)
            : configured;
    }
}
