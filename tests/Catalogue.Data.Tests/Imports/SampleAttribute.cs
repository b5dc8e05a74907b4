using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit.Sdk;

namespace Catalogue.Data.Tests.Imports;

/// <summary>A file of real records beside the repository; without it the row is visibly skipped.</summary>
/// <param name="count">How many records it has.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class SampleAttribute(string format, string file, int count) : DataAttribute
{
    public override string? Skip => File.Exists(PathOf(file)) ? null : $"There is no {file} beside the repository.";

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[format, file, count]];

    public static string PathOf(string file, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../shared/data/samples", file));
}
