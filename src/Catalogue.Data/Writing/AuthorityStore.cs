using Catalogue.Data.Model;
using Catalogue.Data.Seeding;
using Catalogue.Data.Text;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing;

/// <summary>Makes categories and affiliations be called as the authority files say; a category kept as written becomes the one it is.</summary>
internal sealed class AuthorityStore(CatalogueContext db, Authorities authorities)
{
    /// <summary>What changes is of the revision, and so is every paper that shows it.</summary>
    /// <returns>Whether anything has changed.</returns>
    public async Task<bool> StoreAsync(long revision, CancellationToken cancellationToken)
    {
        await NameCategoriesAsync(cancellationToken);
        await NameAffiliationsAsync(cancellationToken);
        db.ChangeTracker.DetectChanges();
        var categories = db.ChangeTracker.Entries<Category>().Where(entry => entry.State != EntityState.Unchanged).Select(entry => entry.Entity).ToList();
        var affiliations = db.ChangeTracker.Entries<Affiliation>().Where(entry => entry.State == EntityState.Modified).Select(entry => entry.Entity).ToList();
        if (categories.Count + affiliations.Count == 0)
            return false;

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
