using Catalogue.Api.Responses;
using FluentValidation;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Api.Hosting;

/// <summary>The web pages that may read the catalogue (CORS).</summary>
public sealed class CorsSettings
{
    public const string Section = "Cors";

    /// <summary>Origins separated by commas, or <c>*</c> for any.</summary>
    public string Origins { get; set; } = "*";

    internal string[] List => Origins.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

public sealed class CorsSettingsValidator : AbstractValidator<CorsSettings>
{
    public CorsSettingsValidator() => RuleFor(settings => settings.Origins)
        .Must((settings, _) => settings.List.Length > 0 && settings.List.All(IsOrigin))
        .WithMessage(settings => $"must be * or origins such as https://example.org, separated by commas, not '{settings.Origins}'");

    private static bool IsOrigin(string text) => text == "*"
        || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.GetLeftPart(UriPartial.Authority) == text);
}

internal static class CorsRegistration
{
    /// <summary>The headers that a page may read in addition to the few that browsers always expose.</summary>
    public static readonly string[] ExposedHeaders =
    [
        ResponseBuilder.RevisionHeader, ResponseBuilder.QueryHeader, ResponseBuilder.TotalHeader, ResponseBuilder.MissingHeader, HeaderNames.ETag, HeaderNames.Link,
        HeaderNames.ContentLocation, HeaderNames.ContentDisposition, HeaderNames.ContentEncoding, HeaderNames.Location, HeaderNames.Allow,
        HeaderNames.RetryAfter, HeaderNames.Vary,
    ];

    public static IServiceCollection AddReaders(this IServiceCollection services)
    {
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<CorsSettings>>((cors, settings) => cors.AddDefaultPolicy(policy => policy
            .WithOrigins(settings.Value.List)
            .WithMethods(HttpMethods.Get, HttpMethods.Head, HttpMethods.Options)
            .AllowAnyHeader()
            .WithExposedHeaders(ExposedHeaders)
            .SetPreflightMaxAge(TimeSpan.FromDays(1))));
        return services;
    }
}
