using System.Text.RegularExpressions;
using Catalogue.Data.Model;
using Catalogue.Data.Seeding;
using Catalogue.Data.Text;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing;

/// <summary>Finds the author, affiliation or category that a name as written means, or makes it.</summary>
internal sealed partial class NameRegistry(CatalogueContext db, Authorities authorities, IdAllocator ids, long revision)
{
    private readonly Dictionary<string, Author> _authors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Affiliation> _affiliations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Category> _categories = new(StringComparer.Ordinal);

    public async Task<Author> AuthorAsync(string name, CancellationToken cancellationToken)
    {
        var folded = Folding.Fold(name);
        if (_authors.TryGetValue(folded, out var author))
            return author;

        author = await db.Authors.AsTracking().Include(known => known.Researcher)
            .SingleOrDefaultAsync(known => known.FoldedName == folded, cancellationToken);
        if (author is null)
        {
            var id = await ids.GiveAsync(ResourceKind.Author, name, folded, cancellationToken);
            author = new Author { Id = id, Name = name, FoldedName = folded, NameSortKey = SortKey.Of(name), Revision = revision };
            db.Authors.Add(author);
        }

        return _authors[folded] = author;
    }

    public async Task<Affiliation> AffiliationAsync(string nameAsWritten, CancellationToken cancellationToken)
    {
        var folded = FoldedWords(nameAsWritten);
        if (_affiliations.TryGetValue(folded, out var affiliation))
            return affiliation;

        affiliation = await db.Affiliations.AsTracking().SingleOrDefaultAsync(known => known.FoldedName == folded, cancellationToken);
        if (affiliation is null)
        {
            var slug = Slug.Of(nameAsWritten);
            var name = authorities.Affiliations.NameOf(authorities.Affiliations.Names.ContainsKey(slug) ? slug : nameAsWritten);
            var id = await ids.GiveAsync(ResourceKind.Affiliation, nameAsWritten, folded, cancellationToken);
            affiliation = new Affiliation { Id = id, Name = name, FoldedName = folded, NameSortKey = SortKey.Of(name), Revision = revision };
            db.Affiliations.Add(affiliation);
        }

        return _affiliations[folded] = affiliation;
    }

    public async Task<Category> CategoryAsync(string spelling, CancellationToken cancellationToken)
    {
        var known = authorities.Categories.Resolve(spelling);
        var (id, code, name) = known is null ? (spelling, spelling, spelling) : (known.Id, known.Code, known.Name);
        if (_categories.TryGetValue(id, out var category))
            return category;

        category = await db.Categories.AsTracking().SingleOrDefaultAsync(stored => stored.Id == id, cancellationToken);
        if (category is null)
        {
            category = new Category { Id = id, Code = code, Name = name, NameSortKey = SortKey.Of(name), Revision = revision };
            db.Categories.Add(category);
        }

        return _categories[id] = category;
    }

    /// <summary>An organisation is known by its words, so that <c>max-planck</c> and <c>Max Planck</c> are one.</summary>
    private static string FoldedWords(string name)
    {
        var folded = Folding.Fold(name);
        var words = Separators().Replace(folded, " ").Trim();
        return words.Length > 0 ? words : folded;
    }

    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}]+")]
    private static partial Regex Separators();
}
