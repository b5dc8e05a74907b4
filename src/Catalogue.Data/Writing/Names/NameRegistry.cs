using System.Text.RegularExpressions;
using Catalogue.Data.Model;
using Catalogue.Data.Storage;
using Catalogue.Records;
using Catalogue.Records.Authorities;
using Catalogue.Text;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing.Names;

/// <summary>Resolves names as written to authors, affiliations and categories, and creates missing ones.</summary>
internal sealed partial class NameRegistry
{
    private const int LongestName = 500;

    private readonly CatalogueContext _db;
    private readonly Authorities _authorities;
    private readonly IdAllocator _ids;
    private readonly CatalogueRows _rows;
    private readonly long _revision;

    public NameRegistry(CatalogueContext db, Authorities authorities, IdAllocator ids, CatalogueRows rows, long revision)
    {
        (_db, _authorities, _ids, _rows, _revision) = (db, authorities, ids, rows, revision);
        Authors = new(name => Short(Folding.Fold(name)), FindAuthorsAsync, MakeAuthorsAsync);
        // A name that exactly one organisation of the authority file has is identified by the words of the slug of that organisation.
        var slugs = authorities.Affiliations.Names.GroupBy(known => FoldedWords(known.Value)).Where(name => name.Count() == 1)
            .ToDictionary(name => name.Key, name => FoldedWords(name.Single().Key), StringComparer.Ordinal);
        Affiliations = new(name => FoldedWords(name) is var words && slugs.TryGetValue(words, out var slug) ? slug : Short(words), FindAffiliationsAsync, MakeAffiliationsAsync);
        Categories = new(spelling => authorities.Categories.Resolve(spelling)?.Id ?? authorities.Categories.IdOfUnknown(spelling), FindCategoriesAsync, MakeCategoriesAsync);
    }

    public NameTable<Author> Authors { get; }

    public NameTable<Affiliation> Affiliations { get; }

    public NameTable<Category> Categories { get; }

    public async Task PrepareAsync(IReadOnlyList<PaperRecord> records, CancellationToken cancellationToken)
    {
        await Authors.PrepareAsync(records.SelectMany(record => record.Authors).Select(author => author.Name), cancellationToken);
        await Affiliations.PrepareAsync(
            records.SelectMany(record => record.Affiliations.Concat(record.Authors.SelectMany(author => author.Affiliations))), cancellationToken);
        await Categories.PrepareAsync(records.SelectMany(record => record.Categories), cancellationToken);
    }

    public async Task PrepareAsync(ProfileRecord profile, CancellationToken cancellationToken)
    {
        await Authors.PrepareAsync([profile.Name], cancellationToken);
        await Categories.PrepareAsync(profile.Field is null ? [] : [profile.Field], cancellationToken);
    }

    private Task<Dictionary<string, Author>> FindAuthorsAsync(string[] folded, CancellationToken cancellationToken) =>
        _db.Authors.Where(known => EF.Parameter(folded).Contains(known.FoldedName))
            .ToDictionaryAsync(known => known.FoldedName, StringComparer.Ordinal, cancellationToken);

    private Task<Dictionary<string, Affiliation>> FindAffiliationsAsync(string[] folded, CancellationToken cancellationToken) =>
        _db.Affiliations.Where(known => EF.Parameter(folded).Contains(known.FoldedName))
            .ToDictionaryAsync(known => known.FoldedName, StringComparer.Ordinal, cancellationToken);

    private Task<Dictionary<string, Category>> FindCategoriesAsync(string[] ids, CancellationToken cancellationToken) =>
        _db.Categories.Where(known => EF.Parameter(ids).Contains(known.Id))
            .ToDictionaryAsync(known => known.Id, StringComparer.Ordinal, cancellationToken);

    private async Task<List<Author>> MakeAuthorsAsync(IReadOnlyList<(string Name, string Folded)> names, CancellationToken cancellationToken)
    {
        var made = new List<Author>();
        foreach (var ((name, folded), id) in names.Zip(await _ids.GiveAsync(ResourceKind.Author, names, cancellationToken)))
        {
            made.Add(new Author { Key = _rows.Authors.NextKey(), Id = id, Name = name, FoldedName = folded, NameSortKey = SortKey.Of(name), Revision = _revision });
            _rows.Authors.Insert(made[^1]);
        }

        return made;
    }

    private async Task<List<Affiliation>> MakeAffiliationsAsync(IReadOnlyList<(string Name, string Folded)> names, CancellationToken cancellationToken)
    {
        var made = new List<Affiliation>();
        var known = _authorities.Affiliations.Names;
        var ids = await _ids.GiveAsync(ResourceKind.Affiliation, [.. names.Select(name => (known.ContainsKey(Slug.Of(name.Folded)) ? name.Folded : name.Name, name.Folded))], cancellationToken);
        foreach (var ((written, folded), id) in names.Zip(ids))
        {
            var name = _authorities.Affiliations.NameOf(known.ContainsKey(Slug.Of(written)) ? Slug.Of(written) : written);
            made.Add(new Affiliation { Key = _rows.Affiliations.NextKey(), Id = id, Name = name, FoldedName = folded, NameSortKey = SortKey.Of(name), Revision = _revision });
            _rows.Affiliations.Insert(made[^1]);
        }

        return made;
    }

    private Task<List<Category>> MakeCategoriesAsync(IReadOnlyList<(string Spelling, string Id)> names, CancellationToken cancellationToken)
    {
        var made = new List<Category>();
        foreach (var (spelling, id) in names)
        {
            var (code, name) = _authorities.Categories.Resolve(spelling) is { } known ? (known.Code, known.Name)
                : (_authorities.Categories.CodeOfUnknown(id), id);
            made.Add(new Category { Key = _rows.Categories.NextKey(), Id = id, Code = code, Name = name, NameSortKey = SortKey.Of(name), Revision = _revision });
            _rows.Categories.Insert(made[^1]);
        }

        return Task.FromResult(made);
    }

    /// <summary>The folded words of an organisation's name: <c>max-planck</c> and <c>Max Planck</c> are the same organisation.</summary>
    private static string FoldedWords(string name)
    {
        var folded = Folding.Fold(name);
        var words = Separators().Replace(folded, " ").Trim();
        return words.Length > 0 ? words : folded;
    }

    /// <summary>Limits the length of an identity, because indexes limit their keys: a longer name is cut, and a hash of the whole is appended.</summary>
    private static string Short(string folded) => folded.Length <= LongestName
        ? folded
        : $"{folded.AsSpan(0, char.IsHighSurrogate(folded[LongestName - 1]) ? LongestName - 1 : LongestName)} {Slug.ShortHash(folded, "")}";

    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}]+")]
    private static partial Regex Separators();
}
