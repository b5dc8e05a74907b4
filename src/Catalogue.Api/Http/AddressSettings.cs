using System.Net;
using System.Text.RegularExpressions;
using FluentValidation;

namespace Catalogue.Api.Http;

/// <summary>The public address of the service, if it differs from the address that the program listens on.</summary>
public sealed partial class AddressSettings
{
    /// <summary>The settings have no section of their own.</summary>
    public const string Section = "";

    /// <summary>The public base address, such as <c>https://lab.example/catalogue</c>. Empty: the address of each request.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>The path prefix under which the service is reached, such as <c>/catalogue</c>. Requests with and without it are answered; links have it.</summary>
    public string PathBase { get; set; } = "";

    /// <summary>
    /// Addresses or networks of the proxies whose <c>X-Forwarded-*</c> headers are used, separated by commas. Those of other senders are
    /// ignored.
    /// </summary>
    public string TrustedProxies { get; set; } = "";

    /// <summary>The path prefix from the settings; empty if there is none.</summary>
    internal string Prefix => PublicUrl.Length > 0 ? new Uri(PublicUrl).AbsolutePath.TrimEnd('/') : PathBase.TrimEnd('/');

    internal IReadOnlyList<string> Proxies => TrustedProxies.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    internal static bool IsPrefix(string text) => PrefixForm().IsMatch(text);

    internal static bool IsProxy(string text) => IPAddress.TryParse(text, out _) || IPNetwork.TryParse(text, out _);

    [GeneratedRegex(@"^(?:/[A-Za-z0-9._~-]+)+/?$")]
    private static partial Regex PrefixForm();
}

public sealed class AddressSettingsValidator : AbstractValidator<AddressSettings>
{
    public AddressSettingsValidator()
    {
        RuleFor(settings => settings.PublicUrl).Must(IsPublicUrl)
            .WithMessage(settings => $"must be a base address such as https://lab.example/catalogue, without a query, not '{settings.PublicUrl}'");
        RuleFor(settings => settings.PathBase).Must(path => path is "" or "/" || AddressSettings.IsPrefix(path))
            .WithMessage(settings => $"must be a path such as /catalogue, not '{settings.PathBase}'");
        RuleFor(settings => settings.TrustedProxies).Must((settings, _) => settings.Proxies.All(AddressSettings.IsProxy))
            .WithMessage(settings => $"must be IP addresses or networks such as 127.0.0.1 or 10.0.0.0/8, separated by commas, not '{settings.TrustedProxies}'");
    }

    private static bool IsPublicUrl(string text) => text.Length == 0
        || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0
            && uri.Query.Length == 0 && uri.Fragment.Length == 0 && (uri.AbsolutePath == "/" || AddressSettings.IsPrefix(uri.AbsolutePath)));
}
