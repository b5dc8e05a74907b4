namespace Catalogue.Data.Seeding;

/// <summary>A subject class by name.</summary>
/// <param name="Id">The full spelling, <c>cs.CL</c>.</param>
/// <param name="Name">Its name.</param>
public sealed record CategoryName(string Id, string Name)
{
    private const string ComputerScience = "cs.";

    /// <summary>The usual spelling: short in computer science (<c>CL</c>), full elsewhere (<c>stat.ML</c>).</summary>
    public string Code => Id.StartsWith(ComputerScience, StringComparison.Ordinal) ? Id[ComputerScience.Length..] : Id;

    /// <summary>The part after the archive, which several classes may share (<c>CO</c>).</summary>
    internal string ShortSpelling => Id[(Id.LastIndexOf('.') + 1)..];
}

/// <summary>The known subject classes and their spellings, which are case-sensitive.</summary>
public sealed class CategoryAuthority
{
    private readonly Dictionary<string, CategoryName> _exact;
    private readonly ILookup<string, CategoryName> _bySpelling;

    /// <exception cref="ArgumentException">Two classes have the same spelling.</exception>
    public CategoryAuthority(IEnumerable<CategoryName> categories)
    {
        Categories = [.. categories];
        _exact = Categories
            .SelectMany(category => new[] { category.Id, category.Code }.Distinct(), (category, spelling) => (spelling, category))
            .ToDictionary(pair => pair.spelling, pair => pair.category, StringComparer.Ordinal);
        _bySpelling = Categories.ToLookup(category => category.ShortSpelling, StringComparer.Ordinal);
    }

    /// <summary>The classes in the file's order.</summary>
    public IReadOnlyList<CategoryName> Categories { get; }

    /// <summary>
    /// The class that a spelling means: its code or full id, or else a short spelling that only one class has
    /// (<c>ML</c> is <c>stat.ML</c>); none when the spelling is unknown or ambiguous.
    /// </summary>
    public CategoryName? Resolve(string spelling) =>
        _exact.TryGetValue(spelling, out var category) ? category
        : _bySpelling[spelling].Take(2).ToList() is [var only] ? only
        : null;

    /// <summary>The classes that a spelling may mean: one when it resolves, several when it is ambiguous (<c>CO</c>).</summary>
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

            if (!seen.Add(category.Id) | (category.Code != category.Id && !seen.Add(category.Code)))
            {
                throw new DocumentException(file, null, $"duplicate category '{category.Id}' or '{category.Code}'");
            }
        }

        return new CategoryAuthority(categories);
    }
}
