using Catalogue.Data.Model;
using Catalogue.Data.Storage;
using Catalogue.Records.Authorities;
using Catalogue.Text;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing;

/// <summary>
/// Applies the authority files to stored categories and affiliations: sets their names, gives a category that was stored as written the id of
/// the known category, and replaces renamed categories by their successors.
/// </summary>
internal sealed class AuthorityWriter(CatalogueContext db, Authorities authorities)
{
    /// <summary>Changed rows get the revision, and so does every paper or researcher that shows one of them.</summary>
    /// <returns>Whether anything has changed.</returns>
    public async Task<bool> StoreAsync(long revision, CancellationToken cancellationToken)
    {
        var joined = await JoinRenamedAsync(revision, cancellationToken);
        await NameCategoriesAsync(cancellationToken);
        await NameAffiliationsAsync(cancellationToken);
        db.ChangeTracker.DetectChanges();
        var categories = db.ChangeTracker.Entries<Category>().Where(entry => entry.State != EntityState.Unchanged).Select(entry => entry.Entity).ToList();
        var affiliations = db.ChangeTracker.Entries<Affiliation>().Where(entry => entry.State == EntityState.Modified).Select(entry => entry.Entity).ToList();
        if (categories.Count + affiliations.Count == 0)
            return joined;

        categories.ForEach(category => category.Revision = revision);
        affiliations.ForEach(affiliation => affiliation.Revision = revision);
        await db.SaveChangesAsync(cancellationToken);
        int[] categoryKeys = [.. categories.Select(category => category.Key)];
        int[] affiliationKeys = [.. affiliations.Select(affiliation => affiliation.Key)];
        await db.Papers
            .Where(paper => paper.Categories.Any(part => categoryKeys.Contains(part.CategoryKey))
                || paper.Affiliations.Any(part => affiliationKeys.Contains(part.AffiliationKey)))
            .ExecuteUpdateAsync(set => set.SetProperty(paper => paper.Revision, revision), cancellationToken);
        await db.Researchers.Where(researcher => categoryKeys.Contains(researcher.FieldKey ?? 0))
            .ExecuteUpdateAsync(set => set.SetProperty(researcher => researcher.Revision, revision), cancellationToken);
        return true;
    }

    /// <summary>Moves the papers and researchers of a renamed category to its successor. The old row stays, without papers.</summary>
    private async Task<bool> JoinRenamedAsync(long revision, CancellationToken cancellationToken)
    {
        var renamed = authorities.Categories.Categories.SelectMany(known => (known.Formerly ?? []).Select(former => (Former: former, known.Id)))
            .ToDictionary(pair => pair.Former, pair => pair.Id, StringComparer.Ordinal);
        var (former, successors) = (renamed.Keys.ToArray(), renamed.Values.Distinct().ToArray());
        var stored = await db.Categories.Where(category => former.Contains(category.Id) || successors.Contains(category.Id))
            .ToDictionaryAsync(category => category.Id, category => category.Key, StringComparer.Ordinal, cancellationToken);
        var count = 0;
        foreach (var (from, to) in renamed)
        {
            if (stored.TryGetValue(from, out var old) && stored.TryGetValue(to, out var successor))
                count += await ReplaceAsync(old, successor, revision, cancellationToken);
        }

        return count > 0;
    }

    private async Task<int> ReplaceAsync(int old, int successor, long revision, CancellationToken cancellationToken)
    {
        var papers = db.Papers.Where(paper => paper.Categories.Any(part => part.CategoryKey == old));
        var count = await papers.ExecuteUpdateAsync(set => set
            .SetProperty(paper => paper.Revision, revision)
            .SetProperty(paper => paper.PrimaryCategoryKey, paper => paper.PrimaryCategoryKey == old ? successor : paper.PrimaryCategoryKey), cancellationToken);
        var parts = db.Set<CategoryEntry>().Where(part => part.CategoryKey == old);
        await parts.Where(part => db.Set<CategoryEntry>().Any(other => other.PaperKey == part.PaperKey && other.CategoryKey == successor))
            .ExecuteDeleteAsync(cancellationToken);
        await parts.ExecuteUpdateAsync(set => set.SetProperty(part => part.CategoryKey, successor), cancellationToken);
        return count + await db.Researchers.Where(researcher => researcher.FieldKey == old).ExecuteUpdateAsync(set => set
            .SetProperty(researcher => researcher.Revision, revision)
            .SetProperty(researcher => researcher.FieldKey, successor), cancellationToken);
    }

    private async Task NameCategoriesAsync(CancellationToken cancellationToken)
    {
        var byCode = await db.Categories.AsTracking().ToDictionaryAsync(category => category.Code, cancellationToken);
        var byId = byCode.Values.ToDictionary(category => category.Id);
        foreach (var known in authorities.Categories.Categories)
        {
            var sortKey = SortKey.Of(known.Name);
            if ((byId.GetValueOrDefault(known.Id) ?? byCode.GetValueOrDefault(known.Code)) is not { } category)
            {
                db.Categories.Add(new Category { Id = known.Id, Code = known.Code, Name = known.Name, NameSortKey = sortKey });
                continue;
            }

            (category.Id, category.Name, category.NameSortKey) = (known.Id, known.Name, sortKey);
            if (!byCode.ContainsKey(known.Code))
                category.Code = known.Code;
        }

        // An earlier version stored a category with the name of an archive under the code of the archive itself.
        foreach (var archive in authorities.Categories.Archives)
        {
            if (byId.GetValueOrDefault(archive.Id) is { } category)
                category.Code = authorities.Categories.CodeOfUnknown(archive.Id);
        }
    }

    private async Task NameAffiliationsAsync(CancellationToken cancellationToken)
    {
        var ids = authorities.Affiliations.Names.Keys.ToArray();
        await foreach (var affiliation in db.Affiliations.AsTracking().Where(known => ids.Contains(known.Id)).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var name = authorities.Affiliations.Names[affiliation.Id];
            (affiliation.Name, affiliation.NameSortKey) = (name, SortKey.Of(name));
        }
    }
}
