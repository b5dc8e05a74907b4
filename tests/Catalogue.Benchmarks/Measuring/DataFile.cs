namespace Catalogue.Benchmarks.Measuring;

/// <summary>The file of a catalogue in SQLite.</summary>
internal static class DataFile
{
    /// <summary>Reads it once, so that what is measured is the program, and not the disk at the first look at each page.</summary>
    /// <param name="data">The folder that it is in.</param>
    public static async Task ReadAsync(string data)
    {
        await using var stream = new FileStream(
            Path.Combine(data, "catalogue.db"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1 << 20, useAsync: true);
        await stream.CopyToAsync(Stream.Null);
    }
}
