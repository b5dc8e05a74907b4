using System.Globalization;
using System.Text.Json;

namespace Catalogue.Benchmarks.Records;

/// <summary>What storing records took.</summary>
/// <param name="Created">Papers that were new.</param>
/// <param name="Updated">Papers that were there before and have changed.</param>
/// <param name="Seconds">From the first record until all were stored and durable.</param>
/// <param name="ReadingSeconds">Part of it: making the records, which goes on beside storing them.</param>
/// <param name="FinishingSeconds">Part of it: after the last record was read.</param>
/// <param name="PeakBytes">The most memory that the process had.</param>
/// <param name="DatabaseBytes">The size of the database file.</param>
internal sealed record LoadReport(
    int Created, int Updated, double Seconds, double ReadingSeconds, double FinishingSeconds, long PeakBytes, long DatabaseBytes)
{
    public double PapersPerSecond => (Created + Updated) / Seconds;

    public void Print(bool asJson) => Console.WriteLine(asJson
        ? JsonSerializer.Serialize(this, JsonSerializerOptions.Web)
        : string.Create(CultureInfo.InvariantCulture, $"""
            papers    {Created:N0} created, {Updated:N0} updated
            time      {Seconds:N1} s, of these {FinishingSeconds:N1} s after the last was read; reading took {ReadingSeconds:N1} s beside
            speed     {PapersPerSecond:N0} papers/s
            memory    {PeakBytes / 1e6:N0} MB at the most
            database  {DatabaseBytes / 1e6:N0} MB
            """));
}
