using Catalogue.Api.Http;
using Catalogue.Api.Limits;
using Catalogue.Api.Responses;
using Catalogue.Data.Seeding;
using Catalogue.Data.Storage;
using FluentValidation;
using Microsoft.Extensions.Options;

namespace Catalogue.Api.Hosting;

/// <summary>Registers the settings with their validation rules. An invalid setting stops the start with a message that names it.</summary>
internal static class OptionsRegistration
{
    public static void AddValidatedOptions(this IServiceCollection services)
    {
        services.Add<DataOptions, DataOptionsValidator>(DataOptions.Section);
        services.Add<DatabaseOptions, DatabaseOptionsValidator>(DatabaseOptions.Section);
        services.Add<SeedOptions, InlineValidator<SeedOptions>>(SeedOptions.Section);
        services.Add<CacheOptions, CacheOptionsValidator>(CacheOptions.Section);
        services.Add<LimitsOptions, LimitsOptionsValidator>(LimitsOptions.Section);
        services.Add<CorsSettings, CorsSettingsValidator>(CorsSettings.Section);
        services.Add<AddressSettings, AddressSettingsValidator>(AddressSettings.Section);
    }

    private static void Add<TOptions, TValidator>(this IServiceCollection services, string section)
        where TOptions : class
        where TValidator : IValidator<TOptions>, new()
    {
        services.AddSingleton(new SettingsSection(section, typeof(TOptions)));
        services.AddOptions<TOptions>().Configure<IConfiguration>((options, configuration) => SettingsSection.In(configuration, section).Bind(options));
        services.AddSingleton<IValidateOptions<TOptions>>(new Validation<TOptions>(SettingsSection.Prefix(section), new TValidator()));
        services.AddOptions<TOptions>().ValidateOnStart();
    }

    private sealed class Validation<TOptions>(string prefix, IValidator<TOptions> rules) : IValidateOptions<TOptions>
        where TOptions : class
    {
        public ValidateOptionsResult Validate(string? name, TOptions options)
        {
            var result = rules.Validate(options);
            return result.IsValid
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(result.Errors.Select(error => $"{prefix}{error.PropertyName} {error.ErrorMessage}"));
        }
    }
}
