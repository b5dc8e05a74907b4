using FluentValidation;

namespace Catalogue.Data;

/// <summary>Where the catalogue is kept.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>The kind of database: <c>Sqlite</c>.</summary>
    public string Provider { get; set; } = Sqlite.SqliteDatabase.ProviderName;

    /// <summary>The database's connection string; left empty, a file in the data folder.</summary>
    public string? ConnectionString { get; set; }
}

/// <summary>The folder for everything that the program keeps.</summary>
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
            .Equal(Sqlite.SqliteDatabase.ProviderName)
            .WithMessage(options => $"is '{options.Provider}'; allowed: {Sqlite.SqliteDatabase.ProviderName}");
        RuleFor(options => options.ConnectionString)
            .Must(value => string.IsNullOrEmpty(value) || Sqlite.SqliteDatabase.IsConnectionString(value))
            .WithMessage("is not the connection string of a file with foreign keys, such as 'Data Source=catalogue.db'");
    }
}

public sealed class DataOptionsValidator : AbstractValidator<DataOptions>
{
    public DataOptionsValidator() =>
        RuleFor(options => options.Directory).NotEmpty().WithMessage("is empty; it wants the path of a folder");
}
