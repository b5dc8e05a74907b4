using System.Reflection;
using Microsoft.Extensions.Options;

namespace Catalogue.Api.Running;

/// <summary>Looks at the settings before anything is done by them: their names and forms first, then their rules.</summary>
internal static class SettingsCheck
{
    private const int MostPorts = 65_535;

    /// <summary>What is wrong, each with the key as it is spelled in the environment.</summary>
    public static IReadOnlyList<string> FaultsOf(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var faults = services.GetServices<SettingsSection>().SelectMany(section => section.FaultsIn(configuration))
            .Concat(Addresses(configuration[WebHostDefaults.ServerUrlsKey])).ToList();
        return faults.Count > 0 ? faults : Broken(services.GetRequiredService<IStartupValidator>());
    }

    private static IEnumerable<string> Addresses(string? urls) => (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Where(url => !IsAddress(url)).Select(url => $"Urls is '{url}'; allowed: addresses such as 'http://localhost:5080', separated by semicolons");

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url).Port is >= 0 and <= MostPorts;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static IReadOnlyList<string> Broken(IStartupValidator rules)
    {
        try
        {
            rules.Validate();
            return [];
        }
        catch (OptionsValidationException broken)
        {
            return [.. broken.Failures];
        }
        catch (AggregateException several)
        {
            return [.. several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(broken => broken.Failures)];
        }
    }
}

/// <summary>A section of the settings, and the options that it is read into. One without a name is the top level, which others use, too.</summary>
internal sealed record SettingsSection(string Name, Type Options)
{
    private readonly PropertyInfo[] _settings = Options.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    public IEnumerable<string> FaultsIn(IConfiguration configuration) =>
        In(configuration, Name).GetChildren().Select(Fault).OfType<string>();

    public static IConfiguration In(IConfiguration configuration, string name) => name.Length == 0 ? configuration : configuration.GetSection(name);

    /// <summary>What a setting's name begins with in the environment.</summary>
    public static string Prefix(string name) => name.Length == 0 ? "" : $"{name}__";

    private string? Fault(IConfigurationSection given)
    {
        var setting = _settings.FirstOrDefault(known => known.Name.Equals(given.Key, StringComparison.OrdinalIgnoreCase));
        if (setting is null)
            return Name.Length == 0 ? null : $"{Name}__{given.Key} is not known; allowed: {string.Join(", ", _settings.Select(known => $"{Name}__{known.Name}"))}";

        var allowed = setting.PropertyType == typeof(bool) && !bool.TryParse(given.Value, out _) ? "true, false"
            : setting.PropertyType == typeof(int) && !int.TryParse(given.Value, out _) ? "a whole number"
            : null;
        return allowed is null ? null : $"{Prefix(Name)}{setting.Name} is '{given.Value}'; allowed: {allowed}";
    }
}
