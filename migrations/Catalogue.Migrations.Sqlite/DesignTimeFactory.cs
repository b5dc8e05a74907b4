using Catalogue.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Catalogue.Migrations.Sqlite;

/// <summary>Lets <c>dotnet ef</c> make migrations without the API.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<CatalogueContext>
{
    public CatalogueContext CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<CatalogueContext>();
        KnownDatabases.Sqlite.Configure(builder, "Data Source=design-time.db");
        return new CatalogueContext(builder.Options);
    }
}
