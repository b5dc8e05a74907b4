using Catalogue.Api.Exports;
using Catalogue.Api.Imports;

namespace Catalogue.Api.Running;

/// <summary>Registers what only commands need.</summary>
internal static class CommandRegistration
{
    public static void AddCommands(this IServiceCollection services)
    {
        services.AddSingleton<FileImports>();
        services.AddSingleton<CatalogueExport>();
    }
}
