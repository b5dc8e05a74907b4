using Catalogue.Data.Model;
using Catalogue.Data.Records;
using Catalogue.Data.Seeding;

namespace Catalogue.Data.Writing;

/// <summary>Says which record of a source is in conflict; the database would refuse it, too, but could not say where it is.</summary>
internal sealed class RecordChecks(CatalogueContext db, Source source)
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    public void CheckKey(PaperRecord record)
    {
        if (!_keys.Add(record.RecordKey))
            throw Conflict(record, $"two records have the key \"{record.RecordKey}\"");
    }

    public async Task CheckIdentifiersAsync(Paper paper, PaperRecord record, CancellationToken cancellationToken)
    {
        foreach (var (scheme, value) in record.Identifiers)
        {
            var known = await db.Identifiers.FindAsync([scheme, value], cancellationToken);
            if (known is not null && !paper.Identifiers.Contains(known))
                throw Conflict(record, $"{scheme}:{value} is another paper's identifier");
        }
    }

    private DocumentException Conflict(PaperRecord record, string reason) =>
        new(source.Name, record.Line == 0 ? null : record.Line, reason);
}
