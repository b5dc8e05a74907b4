using System.Runtime.InteropServices;

namespace Catalogue.Api.Limits;

/// <summary>How many files, connections among them, the system lets the process open.</summary>
internal static class OpenFiles
{
    /// <summary>
    /// What the process opens besides connections: the runtime keeps two files open for each of some 130 assemblies, and there are databases,
    /// temporary files and pipes, with room to spare.
    /// </summary>
    private const int Reserve = 400;

    private const int Linux = 7;
    private const int Others = 8;

    /// <summary>How many connections may be open at once; null if the system has no limit.</summary>
    public static int? Connections => Most() is { } most ? ConnectionsOf(most) : null;

    /// <summary>With very few files, a quarter of them.</summary>
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
