namespace Catalogue.Records.Authorities;

/// <summary>A subject class, or an archive of several classes, with its name.</summary>
/// <param name="Id">The full id: <c>cs.CL</c>, or <c>cs</c> for an archive.</param>
/// <param name="Name">The display name.</param>
/// <param name="Formerly">The ids that the class had before it was renamed, such as <c>cmp-lg</c>; null if there are none.</param>
public sealed record CategoryName(string Id, string Name, IReadOnlyList<string>? Formerly = null)
{
    private const string ComputerScience = "cs.";

    /// <summary>The usual spelling: short in computer science (<c>CL</c>), full elsewhere (<c>stat.ML</c>).</summary>
    public string Code => Id.StartsWith(ComputerScience, StringComparison.Ordinal) ? Id[ComputerScience.Length..] : Id;

    /// <summary>The part after the archive, which several classes may share (<c>CO</c>).</summary>
    internal string ShortSpelling => Id[(Id.LastIndexOf('.') + 1)..];
}

/// <summary>The known subject classes and archives, and the spellings that mean them. Spellings are case-sensitive.</summary>
public sealed class CategoryAuthority
{
    public const char Separator = '.';

    /// <summary>Suffix of an archive that means all its classes: <c>cs.*</c>.</summary>
    private const string All = ".*";

    /// <summary>Suffix of an archive that means papers filed under the archive itself, as before it had classes: <c>astro-ph.none</c>.</summary>
    private const string WithoutClass = ".none";

    private readonly Dictionary<string, CategoryName> _exact;
    private readonly ILookup<string, CategoryName> _bySpelling;
    private readonly Dictionary<string, CategoryName> _archives;

    /// <exception cref="ArgumentException">Two classes have the same spelling.</exception>
    public CategoryAuthority(IEnumerable<CategoryName> categories)
    {
        CategoryName[] all = [.. categories];
        var archives = all.Select(category => category.Id.Split(Separator)).Where(parts => parts.Length > 1).Select(parts => parts[0]).ToHashSet(StringComparer.Ordinal);
        Categories = [.. all.Where(category => !archives.Contains(category.Id))];
        Archives = [.. all.Where(category => archives.Contains(category.Id))];
        _archives = Archives.ToDictionary(archive => archive.Id, StringComparer.Ordinal);
        _exact = Categories
            .SelectMany(category => new[] { category.Id, category.Code }.Concat(category.Formerly ?? []).Distinct(), (category, spelling) => (spelling, category))
            .ToDictionary(pair => pair.spelling, pair => pair.category, StringComparer.Ordinal);
        _bySpelling = Categories.ToLookup(category => category.ShortSpelling, StringComparer.Ordinal);
    }

    /// <summary>The classes, in the order of the file.</summary>
    public IReadOnlyList<CategoryName> Categories { get; }

    /// <summary>The archives: the names in front of the classes' dots, such as <c>cs</c>.</summary>
    public IReadOnlyList<CategoryName> Archives { get; }

    /// <summary>
    /// The class that a spelling means: its code, full id or former id, or else a short spelling that only one class has (<c>ML</c> is
    /// <c>stat.ML</c>). Null if the spelling is unknown or ambiguous.
    /// </summary>
    public CategoryName? Resolve(string spelling) =>
        _exact.TryGetValue(spelling, out var category) ? category
        : _bySpelling[spelling].Take(2).ToList() is [var only] ? only
        : null;

    /// <summary>The archive that a spelling means, <c>cs</c> or <c>cs.*</c>; null if there is none.</summary>
    public CategoryName? ArchiveOf(string spelling) =>
        _archives.GetValueOrDefault(spelling.EndsWith(All, StringComparison.Ordinal) ? spelling[..^All.Length] : spelling);

    /// <summary>The filter value of a class that is not in the file. If an archive has the same id, a suffix tells them apart.</summary>
    public string CodeOfUnknown(string id) => _archives.ContainsKey(id) ? id + WithoutClass : id;

    /// <summary>The id of a class that is not in the file: the reverse of <see cref="CodeOfUnknown"/>.</summary>
    public string IdOfUnknown(string spelling) =>
        spelling.EndsWith(WithoutClass, StringComparison.Ordinal) && _archives.ContainsKey(spelling[..^WithoutClass.Length]) ? spelling[..^WithoutClass.Length] : spelling;

    /// <summary>The classes that a spelling may mean: one if it resolves, several if it is ambiguous (<c>CO</c>), none if it is unknown.</summary>
    public IReadOnlyList<CategoryName> Candidates(string spelling) =>
        _exact.TryGetValue(spelling, out var category) ? [category] : [.. _bySpelling[spelling]];

    public static CategoryAuthority Read(string seedDirectory, string file)
    {
        var categories = JsonSeedFile.Read<List<CategoryName>>(seedDirectory, file);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var category in categories)
        {
            if (category is null || string.IsNullOrWhiteSpace(category.Code) || string.IsNullOrWhiteSpace(category.Name))
            {
                throw new DocumentException(file, null, "a category has no id or no name");
            }

            foreach (var spelling in new[] { category.Id, category.Code }.Distinct().Concat(category.Formerly ?? []))
            {
                if (!seen.Add(spelling))
                    throw new DocumentException(file, null, $"duplicate category '{spelling}'");
            }
        }

        return new CategoryAuthority(categories);
    }
}
