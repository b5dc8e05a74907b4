using System.CommandLine;

namespace Catalogue.Benchmarks.Records;

/// <summary>What the verbs that store records have in common.</summary>
internal static class RecordOptions
{
    public static Option<string> Data() => new("--data") { Description = "The folder of the catalogue.", Required = true };

    public static Option<bool> Json() => new("--json") { Description = "Prints the figures as JSON." };
}
