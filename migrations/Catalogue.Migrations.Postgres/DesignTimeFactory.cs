using Catalogue.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Catalogue.Migrations.Postgres;

/// <summary>Lets <c>dotnet ef</c> make migrations without the API.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<CatalogueContext>
{
    public CatalogueContext CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<CatalogueContext>();
        KnownDatabases.Postgres.Configure(builder, "Host=localhost;Database=design-time");
        return new CatalogueContext(builder.Options);
    }
}
