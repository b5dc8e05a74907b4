using Catalogue.Data.Model;
using Catalogue.Data.Records;
using Catalogue.Data.Seeding;

namespace Catalogue.Data.Writing;

/// <summary>Says which record of a source is in conflict; the database would refuse it, too, but could not say where it is.</summary>
internal sealed class RecordChecks(Source source)
{
    // A paper has one record of its own, so that one bit for each paper tells which were read; the others are few.
    private readonly SeenKeys _papers = new();
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);

    public void CheckKeys(IEnumerable<DigestedRecord> chunk)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (record, _) in chunk)
        {
            if (!keys.Add(record.RecordKey))
                throw Repeated(record);
        }
    }

    /// <summary>Checks a record against those of earlier chunks, of which the new ones are stored by now.</summary>
    public void CheckKey(PaperRecord record, PaperSource? stored)
    {
        var isFirst = stored switch
        {
            null => true,
            { IsMerged: true } => _others.Add(record.RecordKey),
            _ => _papers.Add(stored.PaperKey),
        };
        if (!isFirst)
            throw Repeated(record);
    }

    /// <summary>Checks a record whose paper was deleted.</summary>
    public void CheckDeleted(PaperRecord record)
    {
        if (!_others.Add(record.RecordKey))
            throw Repeated(record);
    }

    /// <summary>Takes note of a record whose paper is new.</summary>
    public void Note(int paperKey) => _papers.Add(paperKey);

    public void CheckAuthors(PaperRecord record)
    {
        var positions = new HashSet<int>();
        foreach (var author in record.Authors)
        {
            if (author.Position is { } position && !positions.Add(position))
                throw Conflict(record, $"two authors have the position {position}");
        }
    }

    public void CheckIdentifiers(Paper paper, PaperRecord record, IdentifierHolders holders)
    {
        foreach (var identifier in record.Identifiers)
        {
            if (!holders.TryClaim(paper.Key, identifier))
                throw Conflict(record, $"{identifier.Scheme}:{identifier.Value} is another paper's identifier");
        }
    }

    private DocumentException Repeated(PaperRecord record) => Conflict(record, $"two records have the key \"{record.RecordKey}\"");

    private DocumentException Conflict(PaperRecord record, string reason) =>
        new(source.Name, record.Line == 0 ? null : record.Line, reason);
}
