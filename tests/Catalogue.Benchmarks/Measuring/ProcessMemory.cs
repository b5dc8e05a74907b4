using System.Globalization;

namespace Catalogue.Benchmarks.Measuring;

/// <summary>What the system says of a process's memory.</summary>
internal static class ProcessMemory
{
    /// <param name="name">A line of <c>/proc/…/status</c> that is in kB: <c>RssAnon</c>, <c>VmHWM</c>.</param>
    public static double Mebibytes(int process, string name)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith(name + ":", StringComparison.Ordinal));
        return double.Parse(line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
