using Catalogue.Data.Model;
using Catalogue.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing;

/// <summary>Stores the figures of a profile page. If two sources have a profile of one person, the profile that was retrieved later counts.</summary>
internal sealed class ResearcherWriter(WriteSession write, Source source)
{
    /// <returns>Whether anything has changed.</returns>
    public async Task<bool> StoreAsync(ProfileRecord profile, DateOnly retrieved, CancellationToken cancellationToken)
    {
        await write.Names.PrepareAsync(profile, cancellationToken);
        write.Rows.Flush();
        var author = write.Names.Authors[profile.Name];
        var researcher = await write.Db.Researchers.AsTracking().SingleOrDefaultAsync(known => known.AuthorKey == author.Key, cancellationToken);
        if (researcher is null)
            write.Db.Researchers.Add(researcher = new Researcher { AuthorKey = author.Key });
        else if (researcher.SourceKey != source.Key && researcher.Retrieved >= retrieved)
            return false;

        researcher.FieldKey = profile.Field is null ? null : write.Names.Categories[profile.Field].Key;
        researcher.HIndex = profile.HIndex;
        researcher.Papers = profile.Papers;
        researcher.Citations = profile.Citations;
        researcher.NoveltyPercent = profile.NoveltyPercent;
        researcher.AiScore = profile.AiScore;
        researcher.SourceKey = source.Key;
        researcher.Retrieved = retrieved;
        var hasChanged = write.Db.ChangeTracker.HasChanges();
        if (hasChanged)
            researcher.Revision = write.Revision;
        await write.Db.SaveChangesAsync(cancellationToken);
        write.Db.ChangeTracker.Clear();
        return hasChanged;
    }
}
