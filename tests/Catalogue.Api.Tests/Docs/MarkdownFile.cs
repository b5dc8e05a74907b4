using System.Text.RegularExpressions;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Docs;

/// <summary>A page of the documentation.</summary>
internal sealed partial class MarkdownFile
{
    private MarkdownFile(string text)
    {
        Text = text;
        Fences = [.. Fence().Matches(text).Select(match => (match.Groups[1].Value, match.Groups[2].Value))];
        Terms = Term().Matches(text).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Rows = [.. text.Split('\n').Where(line => line.StartsWith('|')).Select(Cells)];
        Links = [.. Link().Matches(text).Select(match => match.Groups[1].Value)];
    }

    public string Text { get; }

    /// <summary>The fenced blocks, with their language.</summary>
    public IReadOnlyList<(string Language, string Text)> Fences { get; }

    /// <summary>Everything that is set as code.</summary>
    public IReadOnlySet<string> Terms { get; }

    /// <summary>The rows of all tables, as cells.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    public IReadOnlyList<string> Links { get; }

    public static IEnumerable<string> Names => new[] { "README.md", "CONTRIBUTING.md", "CHANGELOG.md" }
        .Concat(Directory.GetFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.PathOf("."), path).Replace('\\', '/')));

    public static MarkdownFile Read(string file) => new(File.ReadAllText(Repository.PathOf(file)));

    /// <summary>The row whose first cell is this term.</summary>
    public IReadOnlyList<string> Row(string term) => Rows.Single(row => row[0] == $"`{term}`");

    private static IReadOnlyList<string> Cells(string line) => [.. line.Trim('|', ' ').Split('|').Select(cell => cell.Trim())];

    [GeneratedRegex(@"^```(\w+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Term();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();
}
