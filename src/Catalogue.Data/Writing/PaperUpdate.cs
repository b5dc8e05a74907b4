using Catalogue.Data.Model;
using Catalogue.Data.Writing.Derived;
using Catalogue.Data.Writing.Matching;
using Catalogue.Data.Writing.Merging;
using Catalogue.Records;

namespace Catalogue.Data.Writing;

/// <summary>A paper that a write creates or changes, with the contents of its records, from which it is computed.</summary>
internal sealed class PaperUpdate
{
    private readonly Dictionary<SourceEntry, PaperRecord> _records = [];
    private readonly Dictionary<SourceEntry, byte[]> _changedContents = [];
    private readonly PaperWords? _words;

    private PaperUpdate(Paper paper, PaperRecord? before, PaperWords? words) => (Paper, Before, _words) = (paper, before, words);

    public Paper Paper { get; }

    /// <summary>The content of the paper before the write; null if it is new.</summary>
    public PaperRecord? Before { get; }

    public bool HasChanges => _changedContents.Count > 0;

    public PaperChange Change => new(Paper, _words);

    public static PaperUpdate New(Paper paper) => new(paper, null, null);

    /// <param name="contents">The stored contents of its records. A record without one, stored by an early version, is represented by the paper's content.</param>
    public static PaperUpdate Stored(Paper paper, IEnumerable<RecordContent> contents)
    {
        var update = new PaperUpdate(paper, StoredRecords.Of(paper), new PaperWords(paper));
        var kept = contents.ToDictionary(content => (content.SourceKey, content.RecordKey), content => RecordJson.Read(content.Json));
        foreach (var part in paper.Sources)
            update._records[part] = kept.GetValueOrDefault((part.SourceKey, part.RecordKey), update.Before!);
        return update;
    }

    public SourceEntry? Part(int sourceKey, string recordKey) =>
        Paper.Sources.SingleOrDefault(part => part.SourceKey == sourceKey && part.RecordKey == recordKey);

    public PaperRecord RecordOf(SourceEntry part) => _records[part];

    /// <param name="content">The record as it is kept.</param>
    public PaperUpdate SetRecord(SourceEntry part, PaperRecord record, byte[] content)
    {
        if (!Paper.Sources.Contains(part))
            Paper.Sources.Add(part);
        _records[part] = record;
        _changedContents[part] = content;
        return this;
    }

    /// <summary>The contents to store: those of new and changed records.</summary>
    public IEnumerable<RecordContent> NewContents() => _changedContents.Select(news => new RecordContent
    {
        PaperKey = Paper.Key,
        SourceKey = news.Key.SourceKey,
        RecordKey = news.Key.RecordKey,
        Json = news.Value,
    });

    /// <summary>The merged content of all records. A record of a paper that was merged into this one contributes only its identifiers.</summary>
    public PaperRecord Merged()
    {
        var own = SourceEntry.InOrder(Paper.Sources).Where(part => !part.IsMerged).Select(part => _records[part]).ToList();
        var said = own.Count > 0 ? RecordMerge.Of(own) : Before!;
        return said with { Identifiers = [.. said.Identifiers.Concat(Paper.Sources.Where(part => part.IsMerged).SelectMany(part => _records[part].Identifiers)).Distinct()] };
    }
}
