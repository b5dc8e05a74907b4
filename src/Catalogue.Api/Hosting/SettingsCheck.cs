using System.Reflection;
using Catalogue.Text;
using Microsoft.Extensions.Options;

namespace Catalogue.Api.Hosting;

/// <summary>Validates the settings before anything uses them: names and types first, then the rules of each section.</summary>
internal static class SettingsCheck
{
    public const int LastPort = 65_535;

    public const string Endpoints = "Kestrel:Endpoints";

    /// <summary>The invalid settings: one sentence each, which begins with the environment variable.</summary>
    public static IReadOnlyList<string> FaultsOf(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var faults = services.GetServices<SettingsSection>().SelectMany(section => section.FaultsIn(configuration))
            .Concat(Addresses(configuration).Select(address => AddressFault(address.Setting, address.Url)).OfType<string>()).ToList();
        return faults.Count > 0 ? faults : Broken(services.GetRequiredService<IStartupValidator>());
    }

    /// <summary>The addresses to listen on, with the settings that state them: Kestrel's own endpoints if there are any, otherwise <c>Urls</c>.</summary>
    public static IReadOnlyList<(string Setting, string Url)> Addresses(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection(Endpoints).GetChildren().Select(endpoint => ($"Kestrel__Endpoints__{endpoint.Key}__Url", endpoint["Url"] ?? "")).ToList();
        var urls = configuration[WebHostDefaults.ServerUrlsKey] ?? "";
        return endpoints.Count > 0 ? endpoints : [.. urls.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(url => ("Urls", url))];
    }

    private static string? AddressFault(string setting, string url)
    {
        if (AddressOf(url) is not { } address || address.Scheme is not ("http" or "https") || (!address.IsUnixPipe && address.Port is < 0 or > LastPort))
            return $"{setting} must be an address such as http://localhost:5080, not '{url}'";
        if (address.PathBase.Length > 0)
            return $"{setting} must be an address without a path, not '{url}'";

        return address is { Host: "localhost", Port: 0 } ? $"{setting} cannot be '{url}'; for any free port use http://127.0.0.1:0" : null;
    }

    private static BindingAddress? AddressOf(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return null;
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

/// <summary>A section of the settings and the options class that it is bound to. The empty name is the top level, which other components use, too.</summary>
internal sealed record SettingsSection(string Name, Type Options)
{
    private readonly PropertyInfo[] _settings = Options.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    public IEnumerable<string> FaultsIn(IConfiguration configuration) =>
        In(configuration, Name).GetChildren().Select(Fault).OfType<string>();

    public static IConfiguration In(IConfiguration configuration, string name) => name.Length == 0 ? configuration : configuration.GetSection(name);

    /// <summary>Prefix of the environment variables of a section.</summary>
    public static string Prefix(string name) => name.Length == 0 ? "" : $"{name}__";

    private string? Fault(IConfigurationSection given)
    {
        var setting = _settings.FirstOrDefault(known => known.Name.Equals(given.Key, StringComparison.OrdinalIgnoreCase));
        if (setting is null)
            return Name.Length == 0 ? null : Unknown(given.Key);

        var allowed = setting.PropertyType == typeof(bool) && !bool.TryParse(given.Value, out _) ? "true or false"
            : setting.PropertyType == typeof(int) && !int.TryParse(given.Value, out _) ? "a whole number"
            : null;
        return allowed is null ? null : $"{Prefix(Name)}{setting.Name} must be {allowed}, not '{given.Value}'";
    }

    private string Unknown(string key) => EditDistance.Nearest(key, _settings.Select(known => known.Name)) is { } near
        ? $"{Name}__{key} is not a setting; did you mean {Name}__{near}?"
        : $"{Name}__{key} is not a setting; the settings are {string.Join(", ", _settings.Select(known => $"{Name}__{known.Name}"))}";
}
