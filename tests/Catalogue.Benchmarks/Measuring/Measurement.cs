namespace Catalogue.Benchmarks.Measuring;

/// <summary>A shape as it was measured, beside ready bytes of the same size in the same process.</summary>
/// <param name="Papers">How many papers the catalogue has.</param>
/// <param name="Memory">Hot, cold, or not modified.</param>
/// <param name="Coding">The content coding that was asked for; empty for none.</param>
/// <param name="Requests">How many different requests took turns.</param>
/// <param name="Items">How many papers an answer has, on average, where it is a list.</param>
/// <param name="Bytes">The size of a body, on average.</param>
/// <param name="Baseline">Requests a second for ready bytes.</param>
public sealed record Measurement(
    int Papers, string Shape, ShapeKind Kind, Remembered Memory, string Coding, int Connections, int Requests, double Items, int Bytes, Load Load, double Baseline)
{
    public double Ratio => Load.RequestsPerSecond / Baseline;
}

/// <summary>What the server may remember of a request.</summary>
public enum Remembered
{
    Nothing,
    Answer,

    /// <summary>The client has the answer, too.</summary>
    AnswerByClient,
}
