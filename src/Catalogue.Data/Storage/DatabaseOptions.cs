using FluentValidation;

namespace Catalogue.Data.Storage;

/// <summary>The database of the catalogue.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>The type of database: <c>Sqlite</c> or <c>Postgres</c>.</summary>
    public string Provider { get; set; } = KnownDatabases.Sqlite.Name;

    /// <summary>The connection string. Default: an SQLite file in the data folder.</summary>
    public string? ConnectionString { get; set; }
}

/// <summary>The folder for everything that the program stores.</summary>
public sealed class DataOptions
{
    public const string Section = "Data";

    public string Directory { get; set; } = CatalogueHome.DefaultDataDirectory;
}

public sealed class DatabaseOptionsValidator : AbstractValidator<DatabaseOptions>
{
    public DatabaseOptionsValidator()
    {
        RuleFor(options => options.Provider)
            .Must(name => KnownDatabases.Find(name) is not null)
            .WithMessage(options => $"must be {string.Join(" or ", KnownDatabases.Names)}, not '{options.Provider}'");
        RuleFor(options => options.ConnectionString)
            .Must((options, value) => IsConnectionString(KnownDatabases.Find(options.Provider)!, value))
            .When(options => KnownDatabases.Find(options.Provider) is not null)
            .WithMessage(options => $"must be {KnownDatabases.Find(options.Provider)!.ConnectionStringWanted}");
    }

    private static bool IsConnectionString(DatabaseProvider provider, string? value) =>
        string.IsNullOrEmpty(value) ? provider.IsEmbedded : provider.IsConnectionString(value);
}

public sealed class DataOptionsValidator : AbstractValidator<DataOptions>
{
    public DataOptionsValidator() =>
        RuleFor(options => options.Directory).NotEmpty().WithMessage("must be the path of a folder, not empty");
}
