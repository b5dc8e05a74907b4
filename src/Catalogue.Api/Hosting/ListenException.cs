using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Catalogue.Api.Hosting;

/// <summary>The server cannot start to listen because of an address, a port or the certificate.</summary>
public sealed partial class ListenException(string message, Exception innerException) : Exception(message, innerException)
{
    private const string Kestrel = "Microsoft.AspNetCore.Server.Kestrel";

    /// <summary>Why the server did not start, in one line; null if the exception is not about its addresses or certificate.</summary>
    /// <param name="addresses">The addresses to listen on, with the settings that state them.</param>
    public static string? ReasonOf(Exception exception, IReadOnlyList<(string Setting, string Url)> addresses)
    {
        var (setting, urls) = (addresses[0].Setting, string.Join(", ", addresses.Select(address => address.Url)));
        return exception switch
        {
            _ when SocketErrorOf(exception) is { } error => error.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => InUse(setting, Address().Match(exception.Message) is { Success: true } bound ? bound.Value : addresses[0].Url),
                SocketError.AddressNotAvailable => $"cannot listen on {urls}: this machine does not have that address; use one that it has, e.g. {setting}=http://localhost:5080",
                SocketError.AccessDenied => $"no permission to listen on {urls}; ports below 1024 are reserved for root, use another one, e.g. {setting}=http://localhost:5080",
                _ => $"cannot listen on {urls}: {error.Message}",
            },
            FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException or CryptographicException =>
                $"cannot load the HTTPS certificate ({FirstLine(exception)}); check Kestrel__Certificates__Default__Path, __KeyPath and __Password",
            InvalidOperationException when exception.Message.Contains("HTTPS endpoint", StringComparison.Ordinal) =>
                $"https needs a certificate; set Kestrel__Certificates__Default__Path and __KeyPath (or __Password), or use http in {setting}",
            InvalidOperationException or FormatException or IOException when exception.Source?.StartsWith(Kestrel, StringComparison.Ordinal) == true =>
                $"cannot listen on {urls}: {FirstLine(exception)}",
            _ => null,
        };
    }

    private static string InUse(string setting, string address)
    {
        var port = BindingAddress.Parse(address).Port;
        return $"port {port} is already in use; set {setting} to another address, e.g. {setting}=http://localhost:{(port < SettingsCheck.LastPort ? port + 1 : port - 1)}";
    }

    private static SocketException? SocketErrorOf(Exception? exception) => exception switch
    {
        null => null,
        SocketException error => error,
        AggregateException several => several.InnerExceptions.Select(SocketErrorOf).FirstOrDefault(error => error is not null),
        _ => SocketErrorOf(exception.InnerException),
    };

    private static string FirstLine(Exception exception) => exception.Message.Split('\n')[0].TrimEnd('\r', '.');

    /// <summary>The address in Kestrel's message "Failed to bind to address http://127.0.0.1:5080: address already in use."</summary>
    [GeneratedRegex(@"https?://\S+:[0-9]+(?=:|\s|$)")]
    private static partial Regex Address();
}
