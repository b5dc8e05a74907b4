using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Catalogue.Layout.Tests;

/// <summary>The picture of the projects in <c>docs/architecture.md</c> shows the references that the project files have.</summary>
public sealed partial class ProjectReferenceTests
{
    private static readonly string[] Folders = ["src", "migrations", "tests"];

    [Fact]
    public void The_picture_of_the_projects_shows_all_references_and_no_other()
    {
        var real = Folders.SelectMany(folder => Directory.GetFiles(Path.Combine(SourceFolders.Repository, folder), "*.csproj", SearchOption.AllDirectories))
            .SelectMany(References).Order(StringComparer.Ordinal);

        Assert.Equal(real, Drawn().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_oracle_shares_no_code_with_the_program() => Assert.DoesNotContain(Drawn(), line => line.StartsWith("Catalogue.Oracle -->", StringComparison.Ordinal));

    private static IEnumerable<string> References(string project) => XDocument.Load(project).Descendants("ProjectReference")
        .Select(reference => $"{Path.GetFileNameWithoutExtension(project)} --> {Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))}");

    private static IReadOnlyList<string> Drawn()
    {
        var page = File.ReadAllText(Path.Combine(SourceFolders.Repository, "docs", "architecture.md"));
        var section = page[page.IndexOf("## Projects", StringComparison.Ordinal)..];
        var picture = section[..section.IndexOf("```\n\n", StringComparison.Ordinal)];
        return [.. Arrow().Matches(picture).Select(match => match.Value.Trim())];
    }

    [GeneratedRegex(@"^\s*Catalogue\.[A-Za-z.]+ --> Catalogue\.[A-Za-z.]+$", RegexOptions.Multiline)]
    private static partial Regex Arrow();
}
