using System.Runtime.InteropServices;

namespace Catalogue.Api.Limits;

/// <summary>Derives the maximum number of connections from the process's limit of open files.</summary>
internal static class OpenFiles
{
    /// <summary>
    /// Files that the process opens in addition to connections: two for each of some 130 assemblies, plus databases, temporary files and
    /// pipes, with a margin.
    /// </summary>
    private const int Reserve = 400;

    /// <summary>The number of RLIMIT_NOFILE on Linux; <see cref="Others"/> is that of other Unix systems.</summary>
    private const int Linux = 7;
    private const int Others = 8;

    /// <summary>Maximum number of open connections; null if the system has no limit.</summary>
    public static int? Connections => Most() is { } most ? ConnectionsOf(most) : null;

    /// <summary>The limit minus the reserve, but at least a quarter of the limit.</summary>
    internal static int ConnectionsOf(long most) => (int)Math.Min(int.MaxValue, Math.Max(most - Reserve, Math.Max(1, most / 4)));

    private static long? Most()
    {
        if (OperatingSystem.IsWindows())
            return null;

        return GetLimit(OperatingSystem.IsLinux() ? Linux : Others, out var limit) == 0 && limit.Current <= long.MaxValue ? (long)limit.Current : null;
    }

    [DllImport("libc", EntryPoint = "getrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetLimit(int resource, out Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public ulong Current;
        public ulong Highest;
    }
}
