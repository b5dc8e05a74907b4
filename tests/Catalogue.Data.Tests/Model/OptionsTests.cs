using Catalogue.Data.Storage;

namespace Catalogue.Data.Tests.Model;

public sealed class OptionsTests
{
    [Fact]
    public void The_defaults_are_valid()
    {
        Assert.True(new DatabaseOptionsValidator().Validate(new DatabaseOptions()).IsValid);
        Assert.True(new DataOptionsValidator().Validate(new DataOptions()).IsValid);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("Oracle")]
    [InlineData("")]
    public void An_unknown_provider_is_refused_with_the_known_ones(string provider)
    {
        var error = Assert.Single(new DatabaseOptionsValidator().Validate(new DatabaseOptions { Provider = provider }).Errors);

        Assert.Equal(("Provider", $"must be Sqlite or Postgres, not '{provider}'"), (error.PropertyName, error.ErrorMessage));
    }

    [Theory]
    [InlineData("catalogue.db")]
    [InlineData("Colour=blue")]
    [InlineData("Mode=ReadOnly")]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=x;Mode=Memory;Cache=Shared")]
    [InlineData("Data Source=catalogue.db;Foreign Keys=False")]
    public void A_connection_string_must_name_a_file(string connectionString)
    {
        var result = new DatabaseOptionsValidator().Validate(new DatabaseOptions { ConnectionString = connectionString });

        var error = Assert.Single(result.Errors);
        Assert.Equal("ConnectionString", error.PropertyName);
        Assert.Contains("'Data Source=catalogue.db'", error.ErrorMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Data Source=/data/catalogue.db")]
    public void A_file_or_the_default_is_accepted(string? connectionString) =>
        Assert.True(new DatabaseOptionsValidator().Validate(new DatabaseOptions { ConnectionString = connectionString }).IsValid);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void The_data_folder_has_a_path(string directory) =>
        Assert.Equal("Directory", Assert.Single(new DataOptionsValidator().Validate(new DataOptions { Directory = directory }).Errors).PropertyName);

    [Fact]
    public void From_source_the_programs_folder_is_the_repository()
    {
        Assert.Equal(SeedFolder.Path, CatalogueHome.SeedDirectory);
        Assert.Equal(CatalogueHome.DefaultDataDirectory, new DataOptions().Directory);
    }

    [Fact]
    public void The_programs_folder_is_the_nearest_with_a_seed_and_otherwise_the_programs_own()
    {
        var root = Directory.CreateTempSubdirectory("catalogue-home-");
        var program = root.CreateSubdirectory("a/seed/b").FullName;
        Assert.Equal(program, CatalogueHome.Find(program));

        Directory.CreateDirectory(Path.Combine(root.FullName, "seed"));
        File.WriteAllText(Path.Combine(root.FullName, "seed", "manifest.json"), "{}");

        Assert.Equal(root.FullName, CatalogueHome.Find(program));
        root.Delete(recursive: true);
    }
}
