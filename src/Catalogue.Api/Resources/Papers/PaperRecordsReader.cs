using Catalogue.Data.Model;
using Catalogue.Data.Storage;
using Catalogue.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Api.Resources.Papers;

internal static class PaperRecordsReader
{
    public static async Task<PaperRecords> ReadAsync(CatalogueContext db, string id, int key, CancellationToken cancellationToken)
    {
        var parts = await db.PaperSources.Include(part => part.Source).Where(part => part.PaperKey == key).ToListAsync(cancellationToken);
        var contents = await db.RecordContents.Where(content => content.PaperKey == key)
            .ToDictionaryAsync(content => (content.SourceKey, content.RecordKey), content => content.Json, cancellationToken);
        return new PaperRecords(id, [.. SourceEntry.InOrder(parts).Select(part => Item(part, contents.GetValueOrDefault((part.SourceKey, part.RecordKey))))]);
    }

    private static SourceRecordItem Item(SourceEntry part, byte[]? content) => new(
        part.Source!.Kind, part.Source.Name, part.Retrieved, part.RecordKey, part.Revision, part.IsMerged,
        content is null ? null : RecordItem.Of(RecordJson.Read(content)));
}
