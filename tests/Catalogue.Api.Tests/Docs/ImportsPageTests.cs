using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Formats;

namespace Catalogue.Api.Tests.Docs;

/// <summary>The page about imports names every format, option and outcome.</summary>
public sealed class ImportsPageTests
{
    private readonly string _page = File.ReadAllText(Repository.PathOf("docs/imports/README.md"));

    public static IEnumerable<object[]> Formats { get; } = KnownImportFormats.All.Select(format => new object[] { format.Name });

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_is_named_and_has_a_page(string format)
    {
        Assert.Contains($"| `{format}` |", _page, StringComparison.Ordinal);
        if (format != "profile-page")
            Assert.Contains("| ", File.ReadAllText(Repository.PathOf($"docs/imports/{format}.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_option_is_named()
    {
        var help = (await RunningProgram.RunAsync("import --help")).Output;
        var options = help.Select(line => line.Trim().Split(' ')[0]).Where(word => word.StartsWith("--", StringComparison.Ordinal)).ToList();

        Assert.Equal(7, options.Count);
        Assert.All(options, option => Assert.Contains($"| `{option}", _page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_outcome_is_named() => Assert.All(Enum.GetNames<global::Catalogue.Data.Writing.OutcomeKind>(),
        outcome => Assert.Contains($"| `{outcome.ToLowerInvariant()}` |", _page, StringComparison.Ordinal));
}
