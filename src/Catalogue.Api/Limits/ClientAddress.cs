using System.Net;
using System.Net.Sockets;

namespace Catalogue.Api.Limits;

/// <summary>Identifies a client by the address of its connection, or by the one that a trusted proxy forwards.</summary>
internal static class ClientAddress
{
    /// <summary>Leading bytes of an IPv6 address that identify a client (a /64): it can use every address of its network.</summary>
    private const int Network = 8;

    public static string Of(HttpContext http) => http.Connection.RemoteIpAddress is { } address ? Of(address) : "";

    internal static string Of(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, Network)) : address.ToString();
    }
}
