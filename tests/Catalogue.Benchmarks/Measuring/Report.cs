using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Catalogue.Benchmarks.Measuring;

/// <summary>Everything that a run has measured.</summary>
public sealed record Report(List<CatalogueFigures> Catalogues, List<Measurement> Measurements, List<ExportFigures> Exports, List<WritingFigures> Writings)
{
    /// <summary>How many checks have found that an answer differs from the oracle's.</summary>
    public int Differences { get; set; }

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    public string Json => JsonSerializer.Serialize(new { Catalogues, Measurements, Exports, Writings, Bars = Bars.Of(this) }, Options);

    public void Write(TextWriter output)
    {
        output.WriteLine("| papers | request | remembered | coding | connections | KB | requests/s | p50 ms | p99 ms | ratio | errors |");
        output.WriteLine("|---:|---|---|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var row in Measurements)
            output.WriteLine(Line(row));
        output.WriteLine();
        output.WriteLine("| papers | format | papers/s | first byte ms | MB | memory MB | ms of processor time after a disconnect |");
        output.WriteLine("|---:|---|---:|---:|---:|---:|---:|");
        foreach (var row in Exports)
            output.WriteLine(global::Catalogue.Benchmarks.Measuring.Exports.Line(row));
        output.WriteLine();
        foreach (var figures in Catalogues)
            output.WriteLine(figures);
        foreach (var figures in Writings)
            output.WriteLine(figures);
        output.WriteLine();
        output.WriteLine("| bar | measured | wanted | met |");
        output.WriteLine("|---|---:|---:|---|");
        foreach (var bar in Bars.Of(this))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {bar.Name} | {bar.Figure:0.##} | {(bar.IsAtLeast ? "≥" : "≤")} {bar.Wanted:0.##} {bar.Unit} | {(bar.IsMet ? "yes" : "no")} |"));
    }

    public static string Line(Measurement row) => string.Create(CultureInfo.InvariantCulture,
        $"| {row.Papers:N0} | {row.Shape} | {Name(row.Memory)} | {row.Coding} | {row.Connections} | {row.Bytes / 1024.0:0.0} | {row.Load.RequestsPerSecond:N0} | {row.Load.P50:0.00} | {row.Load.P99:0.00} | {row.Ratio:0.00} | {row.Load.Errors} |");

    private static string Name(Remembered memory) => memory switch
    {
        Remembered.Nothing => "nothing",
        Remembered.Answer => "answer",
        _ => "304",
    };
}

/// <summary>What is measured once of a catalogue.</summary>
/// <param name="StartSeconds">From the start of the process to the first good answer, the median of several.</param>
/// <param name="ColdMebibytes">Anonymous resident memory after all shapes, without remembered answers.</param>
/// <param name="HotMebibytes">The same with remembered answers.</param>
public sealed record CatalogueFigures(int Papers, double StartSeconds, double ColdMebibytes, double HotMebibytes);
