using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Abstractions;

namespace Catalogue.Layout.Tests;

/// <summary>
/// Folders that refer to each other can only be understood together. Those that do are listed in <c>TwoWayReferences.txt</c>, each with the
/// reason: <c>Project: Folder &lt;-&gt; Folder: reason</c>.
/// </summary>
public sealed class FolderReferenceTests(ITestOutputHelper output)
{
    private const string List = "tests/Catalogue.Layout.Tests/TwoWayReferences.txt";

    private static readonly Lazy<List<FolderReferences>> Projects = new(() => [.. SourceFolders.Projects.Select(FolderReferences.Of)]);

    private static readonly Lazy<List<TwoWayReference>> Found = new(() => [.. Projects.Value.SelectMany(project => project.TwoWay)]);

    [Fact]
    public void No_two_folders_refer_to_each_other_unless_they_are_listed()
    {
        var listed = Listed().Select(line => line.Pair).ToHashSet(StringComparer.Ordinal);
        var unlisted = Found.Value.Where(pair => !listed.Contains(pair.Pair)).ToList();

        Assert.True(unlisted.Count == 0, $"Cut one direction, or list the pair with a reason in {List}:\n"
            + string.Join("\n", unlisted.Select(pair => $"{pair.Pair}: \n    {pair.Example}\n    {pair.BackExample}")) + $"\n{Counts()}");
    }

    [Fact]
    public void Every_listed_pair_still_exists()
    {
        var found = Found.Value.Select(pair => pair.Pair).ToHashSet(StringComparer.Ordinal);

        Assert.True(
            Listed().All(line => found.Contains(line.Pair)),
            $"Remove from {List}:\n{string.Join("\n", Listed().Where(line => !found.Contains(line.Pair)).Select(line => line.Pair))}\n{Counts()}");
    }

    [Fact]
    public void Every_listed_pair_has_a_reason_and_is_listed_once()
    {
        Assert.All(Listed(), line => Assert.True(line.Reason.Length > 0, $"{line.Pair} has no reason."));
        Assert.Equal(Listed().Select(line => line.Pair).Distinct(), Listed().Select(line => line.Pair));
    }

    [Fact]
    public void Every_name_in_the_source_is_understood() =>
        Assert.Equal("", string.Join('\n', Projects.Value.SelectMany(project => project.Unresolved)));

    [Fact]
    public void Files_lines_and_pairs_are_counted() => output.WriteLine(Counts());

    [Fact]
    public void A_reference_is_found_whatever_it_is_made_by()
    {
        Assert.Equal(
            ["project: A <-> B", "project: A <-> C", "project: A <-> D"],
            FolderReferences.Of("/project",
            [
                CSharpSyntaxTree.ParseText("namespace P; class A { public const int Number = 1; B Field; int C = nameof(C1).Length; [D] void M() { } } class E { }", path: "/project/A/A.cs"),
                CSharpSyntaxTree.ParseText("namespace P; class B { int Number = A.Number; }", path: "/project/B/B.cs"),
                CSharpSyntaxTree.ParseText("namespace P; class C1 { System.Collections.Generic.List<E> E; }", path: "/project/C/C.cs"),
                CSharpSyntaxTree.ParseText("namespace P; class D : System.Attribute { void M() { try { } catch (System.Exception) when (new object() is E) { } } }", path: "/project/D/D.cs"),
                CSharpSyntaxTree.ParseText("namespace P; class F { A A; }", path: "/project/F/F.cs"),
            ]).TwoWay.Select(pair => pair.Pair));
    }

    private static IReadOnlyList<(string Pair, string Reason)> Listed() =>
    [
        .. File.ReadAllLines(Path.Combine(SourceFolders.Repository, List)).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(':', 3, StringSplitOptions.TrimEntries)).Select(parts => ($"{parts[0]}: {parts[1]}", parts.ElementAtOrDefault(2) ?? "")),
    ];

    private static string Counts() => string.Join('\n', SourceFolders.Projects.Select(project =>
    {
        var files = SourceFolders.Files(project);
        var pairs = Found.Value.Count(pair => pair.Project == Path.GetFileName(project));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(project)}: {files.Count:N0} files, {files.Sum(file => File.ReadLines(file).Count()):N0} lines, {pairs} two-way pairs");
    }));
}
