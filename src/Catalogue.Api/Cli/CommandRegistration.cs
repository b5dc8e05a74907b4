namespace Catalogue.Api.Cli;

/// <summary>Registers the services that only commands need.</summary>
internal static class CommandRegistration
{
    public static void AddCommands(this IServiceCollection services)
    {
        services.AddSingleton<FileImports>();
        services.AddSingleton<CatalogueExport>();
    }
}
