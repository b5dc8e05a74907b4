using System.Net;
using System.Net.Sockets;

namespace Catalogue.Api.Limits;

/// <summary>Tells clients apart: by the address of the connection, or the one that a trusted proxy forwards.</summary>
internal static class ClientAddress
{
    /// <summary>The bytes of an IPv6 address that name a network: a client has all addresses of its own.</summary>
    private const int Network = 8;

    public static string Of(HttpContext http) => http.Connection.RemoteIpAddress is { } address ? Of(address) : "";

    internal static string Of(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, Network)) : address.ToString();
    }
}
