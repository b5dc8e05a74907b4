using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Catalogue.Layout.Tests;

/// <summary>Which folders of a project refer to which: everything that the compiler resolves, constants and <c>nameof</c> included.</summary>
internal sealed class FolderReferences
{
    /// <summary>The name of a project's own folder.</summary>
    private const string Root = ".";

    /// <summary>What the SDK writes for <c>ImplicitUsings</c>.</summary>
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http;
        global using System.Threading; global using System.Threading.Tasks; global using System.Net.Http.Json; global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting; global using Microsoft.AspNetCore.Http; global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    /// <summary>Names that are keywords where they stand.</summary>
    private static readonly string[] Keywords = ["nameof", "notnull", "unmanaged", "_"];

    private static readonly MetadataReference[] Assemblies =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    private readonly Dictionary<(string From, string To), (string File, string Name)> _references = [];
    private readonly List<string> _unresolved = [];
    private readonly string _project;

    private FolderReferences(string project) => _project = project;

    /// <summary>The pairs of folders that refer to each other, each with an example of both directions.</summary>
    public IEnumerable<TwoWayReference> TwoWay => _references.Keys
        .Where(pair => string.CompareOrdinal(pair.From, pair.To) < 0 && _references.ContainsKey((pair.To, pair.From)))
        .OrderBy(pair => pair.From, StringComparer.Ordinal).ThenBy(pair => pair.To, StringComparer.Ordinal)
        .Select(pair => new TwoWayReference(Path.GetFileName(_project), pair.From, pair.To, Example(pair.From, pair.To), Example(pair.To, pair.From)));

    /// <summary>Names that mean nothing without what the compiler generates, or because an assembly is missing.</summary>
    public IReadOnlyList<string> Unresolved => _unresolved;

    public static FolderReferences Of(string project) =>
        Of(project, SourceFolders.Files(project).Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file)));

    /// <param name="project">The folder of the project.</param>
    /// <param name="files">Its files, with their paths.</param>
    public static FolderReferences Of(string project, IEnumerable<SyntaxTree> files)
    {
        var trees = files.ToList();
        var own = Path.GetFileName(project) + ".dll";
        var compilation = CSharpCompilation.Create(
            Path.GetFileName(project),
            trees.Append(CSharpSyntaxTree.ParseText(ImplicitUsings)),
            Assemblies.Where(assembly => Path.GetFileName(assembly.Display) != own),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        var references = new FolderReferences(project);
        foreach (var tree in trees)
            references.Read(tree, compilation.GetSemanticModel(tree));
        return references;
    }

    private void Read(SyntaxTree tree, SemanticModel model)
    {
        var from = FolderOf(tree.FilePath);
        foreach (var name in tree.GetRoot().DescendantNodes(node => node is not UsingDirectiveSyntax).Where(node => node is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax))
        {
            var info = model.GetSymbolInfo(name);
            if (info.Symbol is null && info.CandidateSymbols.IsEmpty && model.GetTypeInfo(name).Type is null or IErrorTypeSymbol
                && !Keywords.Contains(name.ToString()))
                _unresolved.Add($"{name} in {Path.GetFileName(tree.FilePath)}");
            foreach (var symbol in new[] { info.Symbol, (info.Symbol as IMethodSymbol)?.ReturnType, model.GetTypeInfo(name).Type })
                Add(from, symbol, tree.FilePath);
        }
    }

    private void Add(string from, ISymbol? symbol, string file)
    {
        if (symbol is INamespaceSymbol or null)
            return;
        // Implicit constructors are declared nowhere.
        var declarations = symbol.OriginalDefinition.DeclaringSyntaxReferences is { IsEmpty: false } own ? own : symbol.ContainingType?.OriginalDefinition.DeclaringSyntaxReferences ?? [];
        foreach (var declaration in declarations.Take(1))
        {
            var to = FolderOf(declaration.SyntaxTree.FilePath);
            if (to != from)
                _references.TryAdd((from, to), (Path.GetFileName(file), symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)));
        }
    }

    private string FolderOf(string file) => Path.GetRelativePath(_project, Path.GetDirectoryName(file)!).Replace('\\', '/') is var folder && folder.Length > 0 ? folder : Root;

    private string Example(string from, string to) => $"{from}/{_references[(from, to)].File} uses {_references[(from, to)].Name} of {to}";
}

/// <summary>Two folders of a project that refer to each other.</summary>
internal sealed record TwoWayReference(string Project, string One, string Other, string Example, string BackExample)
{
    public string Pair => $"{Project}: {One} <-> {Other}";
}
