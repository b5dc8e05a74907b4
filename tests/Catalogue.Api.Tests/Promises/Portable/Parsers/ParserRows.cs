using System.Reflection;
using Catalogue.Api.Tests.Infrastructure;
using Xunit.Sdk;

namespace Catalogue.Api.Tests.Promises.Portable.Parsers;

/// <summary>A row for each parser that is there; in CI, which installs them all, for each that there is.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class InstalledParsersAttribute : DataAttribute
{
    /// <summary>A file beside the repository; without it the rows are visibly skipped.</summary>
    public string? Needs { get; init; }

    /// <summary>Leaves out those that print.</summary>
    public bool ButPrinters { get; init; }

    public override string? Skip => Needs is not null && !File.Exists(Shared.Path(Needs)) ? $"There is no {Needs} beside the repository." : null;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        ParserRows.All(isMissing: false).Where(row => !ButPrinters || !ReferenceParser.All[(string)row[0]].IsPrinter);
}

/// <summary>A row for each parser that is not installed, visibly skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MissingParsersAttribute : DataAttribute
{
    public override string? Skip => "The parser is not installed, or the schema that it needs is not beside the repository.";

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => ParserRows.All(isMissing: true);
}

internal static class ParserRows
{
    private static readonly bool IsCi = Environment.GetEnvironmentVariable("CI") is { Length: > 0 };

    public static IEnumerable<object[]> All(bool isMissing) =>
        ReferenceParser.All.Where(parser => isMissing == IsMissing(parser.Value)).Select(parser => new object[] { parser.Key });

    private static bool IsMissing(ReferenceParser parser) =>
        (!IsCi && !ExternalProgram.IsInstalled(parser.Program)) || (parser.Schema is { } schema && !File.Exists(schema));
}
