using Catalogue.Data.Model;
using Catalogue.Data.Storage;
using Catalogue.Data.Writing.Matching;
using Catalogue.Records;

namespace Catalogue.Data.Writing;

/// <summary>Stores the new and changed records of a source. A new record creates a paper or is merged into one; a changed record updates its paper.</summary>
internal sealed class ChangeWriter(SourceUpdate source, WriteSession write)
{
    private readonly PaperMatcher _matcher = new(write.Db, source.Source);
    private readonly PaperUpdateWriter _writer = new(write);

    /// <returns>The outcome of each record, by its index in the chunk.</returns>
    /// <exception cref="DocumentException">The database refuses a row because of a constraint.</exception>
    public async Task<IReadOnlyDictionary<int, RecordOutcome>> StoreAsync(IReadOnlyList<ChangedRecord> changes, CancellationToken cancellationToken)
    {
        var applied = new List<(ChangedRecord Change, PaperUpdate Paper)>();
        try
        {
            return await StoreAsync(changes, applied, cancellationToken);
        }
        catch (Exception exception) when (DatabaseFailure.ConstraintOf(exception) is not null)
        {
            // Validation should have rejected the record and named the field, so this is a bug. Report the line of the record if it is known.
            var key = (exception as RefusedRowException)?.PaperKey;
            var line = applied.Find(known => known.Paper.Paper.Key == key).Change?.Read.Read.Line;
            var reason = $"the database does not accept {(line is null ? "a record from here on" : "this record")}: {exception.Message.TrimEnd('.')}. This is an error of the program; please report it";
            throw new DocumentException(source.Source.Name, line ?? changes[0].Read.Read.Line, reason, exception);
        }
    }

    private async Task<IReadOnlyDictionary<int, RecordOutcome>> StoreAsync(
        IReadOnlyList<ChangedRecord> changes, List<(ChangedRecord Change, PaperUpdate Paper)> applied, CancellationToken cancellationToken)
    {
        var holders = await IdentifierHolders.ReadAsync(write.Db, changes.Select(change => change.Record), cancellationToken);
        var matches = await MatchAsync([.. changes.Where(change => change.Stored is null)], holders, cancellationToken);
        var made = await MakeAsync([.. changes.Where(change => matches.GetValueOrDefault(change.At)?.Own is not null)], matches, cancellationToken);
        int[] stored = [.. changes.Select(change => StoredKey(change, matches)).OfType<int>().Distinct()];
        var touched = await PaperUpdates.ReadAsync(write.Db, stored, cancellationToken);
        var outcomes = new Dictionary<int, RecordOutcome>();
        foreach (var change in changes)
        {
            var paper = StoredKey(change, matches) is { } key ? touched[key] : made[change.At];
            if (source.RejectUnrelated(paper, change) is { } rejected)
                outcomes.Add(change.At, rejected);
            else
                applied.Add((change, source.Apply(paper, change)));
        }

        foreach (var (_, paper) in applied.Where(known => known.Change.Stored is not null))
            write.Counts.Update(paper.Paper.Key);

        var taken = await _writer.WriteAsync([.. touched.Values.Where(paper => paper.HasChanges), .. made.Values], holders, cancellationToken);
        foreach (var (change, paper) in applied)
            outcomes.Add(change.At, ChangeOutcomes.Of(change, paper, matches.GetValueOrDefault(change.At), taken[paper]));
        return outcomes;
    }

    private static int? StoredKey(ChangedRecord change, Dictionary<int, MatchResult> matches) =>
        change.Stored?.PaperKey ?? matches[change.At].Target?.Paper!.Key;

    private async Task<Dictionary<int, MatchResult>> MatchAsync(List<ChangedRecord> fresh, IdentifierHolders holders, CancellationToken cancellationToken)
    {
        var matches = await _matcher.MatchAsync([.. fresh.Select(change => new CandidatePaper(change.Record, change.Read.TitleHash))], holders, cancellationToken);
        return fresh.Zip(matches).ToDictionary(pair => pair.First.At, pair => pair.Second);
    }

    /// <summary>Creates papers, with new ids, for records that matched no stored paper.</summary>
    private async Task<Dictionary<int, PaperUpdate>> MakeAsync(
        List<ChangedRecord> changes, Dictionary<int, MatchResult> matches, CancellationToken cancellationToken)
    {
        var ids = await write.Ids.GiveAsync(ResourceKind.Paper, [.. changes.Select(change => (change.Record.Title, Identity(change.Record)))], cancellationToken);
        var made = new Dictionary<int, PaperUpdate>();
        foreach (var (change, id) in changes.Zip(ids))
        {
            matches[change.At].Own!.Id = id;
            made.Add(change.At, PaperUpdate.New(new Paper { Key = write.Rows.Papers.NextKey(), Id = id, Title = change.Record.Title, TitleSortKey = "" }));
        }

        return made;
    }

    private static string Identity(PaperRecord record) => record.Identifiers is [var first, ..]
        ? $"{first.Scheme}:{first.Value}"
        : string.Join('\n', [record.Title, record.Published?.ToString() ?? "", .. record.Authors.Select(author => author.Name)]);
}
