using Catalogue.Data.Model;
using Catalogue.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing;

/// <summary>Stores what a profile page reports about its person. Of two pages about one person, the one retrieved later counts.</summary>
internal sealed class ResearcherStore(CatalogueContext db, Source source, NameRegistry names, long revision)
{
    public async Task StoreAsync(ProfileRecord profile, DateOnly retrieved, CancellationToken cancellationToken)
    {
        var author = await names.AuthorAsync(profile.Name, cancellationToken);
        var researcher = author.Researcher;
        if (researcher is null)
            db.Researchers.Add(researcher = new Researcher { Author = author, Source = source });
        else if (IsOfAnotherSource(researcher) && researcher.Retrieved >= retrieved)
            return;

        researcher.Field = profile.Field is null ? null : await names.CategoryAsync(profile.Field, cancellationToken);
        if (researcher.Field is null)
            researcher.FieldKey = null;
        researcher.HIndex = profile.HIndex;
        researcher.Papers = profile.Papers;
        researcher.Citations = profile.Citations;
        researcher.NoveltyPercent = profile.NoveltyPercent;
        researcher.AiScore = profile.AiScore;
        researcher.Source = source;
        researcher.Retrieved = retrieved;
        db.ChangeTracker.DetectChanges();
        if (db.Entry(researcher).State != EntityState.Unchanged)
            researcher.Revision = revision;
    }

    private bool IsOfAnotherSource(Researcher researcher) =>
        researcher.Source is null ? researcher.SourceKey != source.Key : researcher.Source != source;
}
