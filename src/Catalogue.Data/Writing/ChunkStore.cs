using Catalogue.Data.Model;
using Catalogue.Data.Records;
using Catalogue.Data.Writing.Derived;

namespace Catalogue.Data.Writing;

/// <summary>A record that is new, or says something else than before.</summary>
/// <param name="Record">What it says.</param>
/// <param name="Digest">The digest of that.</param>
/// <param name="Stored">What is stored of it; absent when it is new.</param>
internal sealed record ChangedRecord(PaperRecord Record, string Digest, PaperSource? Stored)
{
    /// <summary>A merged record only adds identifiers to its paper, which says what another record says.</summary>
    public bool IsMerged => Stored?.IsMerged == true;
}

/// <summary>Makes new papers of new records of a source, and changes the papers of changed ones.</summary>
internal sealed class ChunkStore(Source source, DateOnly retrieved, RecordChecks checks, WriteInProgress write)
{
    private readonly PaperAssembler _assembler = new(write.Names, write.Revision);

    public async Task StoreAsync(IReadOnlyList<ChangedRecord> chunk, CancellationToken cancellationToken)
    {
        int[] known = [.. chunk.Select(change => change.Stored?.PaperKey).OfType<int>().Distinct()];
        var stored = (await StoredPapers.ReadAsync(write.Db, known, cancellationToken)).ToDictionary(paper => paper.Key);
        var changes = stored.Values.Select(paper => new PaperChange(paper, new PaperWords(paper))).ToList();
        var holders = await IdentifierHolders.ReadAsync(write.Db, chunk.Select(change => change.Record), cancellationToken);
        var ids = new Queue<string>(await IdsAsync([.. chunk.Where(change => change.Stored is null)], cancellationToken));
        await write.Names.PrepareAsync([.. chunk.Where(change => !change.IsMerged).Select(change => change.Record)], cancellationToken);
        foreach (var change in chunk)
        {
            if (change.Stored is not null)
                Update(stored[change.Stored.PaperKey], change, holders);
            else
                changes.Add(new PaperChange(Create(ids.Dequeue(), change, holders), null));
        }

        await write.Papers.WriteAsync(changes, cancellationToken);
    }

    private Paper Create(string id, ChangedRecord change, IdentifierHolders holders)
    {
        var record = change.Record;
        var paper = new Paper { Key = write.Rows.Papers.NextKey(), Id = id, Title = record.Title, TitleSortKey = record.Title };
        checks.Note(paper.Key);
        checks.CheckIdentifiers(paper, record, holders);
        _assembler.Apply(paper, record);
        paper.Sources.Add(new PaperSource
        {
            PaperKey = paper.Key,
            SourceKey = source.Key,
            Source = source,
            RecordKey = record.RecordKey,
            Retrieved = retrieved,
            RecordDigest = change.Digest,
        });
        write.Counts.Created++;
        return paper;
    }

    private void Update(Paper paper, ChangedRecord change, IdentifierHolders holders)
    {
        if (!change.IsMerged && paper.Sources.Count == 1)
            holders.Drop(paper);
        checks.CheckIdentifiers(paper, change.Record, holders);
        if (change.IsMerged)
            _assembler.Identify(paper, change.Record);
        else
            _assembler.Apply(paper, change.Record);

        var part = paper.Sources.Single(known => known.SourceKey == source.Key && known.RecordKey == change.Record.RecordKey);
        (part.RecordDigest, part.Retrieved) = (change.Digest, retrieved);
        write.Counts.Update(paper.Key);
    }

    private async Task<List<string>> IdsAsync(IReadOnlyList<ChangedRecord> added, CancellationToken cancellationToken) =>
        await write.Ids.GiveAsync(
            ResourceKind.Paper, [.. added.Select(change => (change.Record.Title, Identity(change.Record)))], cancellationToken);

    private static string Identity(PaperRecord record) => record.Identifiers is [var first, ..]
        ? $"{first.Scheme}:{first.Value}"
        : string.Join('\n', [record.Title, record.Published?.ToString() ?? "", .. record.Authors.Select(author => author.Name)]);
}
