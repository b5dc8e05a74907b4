using System.Globalization;
using Catalogue.Data.Imports;
using Catalogue.Data.Writing;
using Catalogue.Text;

namespace Catalogue.Api.Cli;

/// <summary>
/// Prints outcomes. A dry run prints every change at once. Otherwise only what needs attention (rejected records and possible duplicates)
/// is printed, and only after the last record, because it is not known earlier whether the file is stored.
/// </summary>
internal sealed class OutcomeLines(ImportOptions options)
{
    private const int MostLines = 50;
    private const int MostText = 100;

    private readonly List<RecordOutcome> _outcomes = [];
    private int _records;
    private int _rejected;
    private int _candidates;

    public void Print(RecordOutcome outcome)
    {
        _records++;
        var isRejected = outcome.Outcome == OutcomeKind.Rejected;
        if (isRejected)
            _rejected++;
        else if (outcome.Candidates.Count > 0)
            _candidates++;
        if (options.IsDryRun && outcome.Outcome != OutcomeKind.Unchanged)
            PrintLines(outcome);
        else if (isRejected ? _rejected <= MostLines : outcome.Candidates.Count > 0 && _candidates <= MostLines)
            _outcomes.Add(outcome);
    }

    /// <param name="isImported">Whether the file was imported or, in a dry run, would be.</param>
    public void PrintEnd(WriteReport result, bool isImported)
    {
        foreach (var outcome in _outcomes.Where(outcome => isImported || outcome.Outcome == OutcomeKind.Rejected).Take(MostLines))
            PrintLines(outcome);
        var lines = isImported ? _rejected + _candidates : _rejected;
        if (lines > MostLines && !options.IsDryRun)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {lines - MostLines:N0} more; use --report to list all"));
        Console.WriteLine(isImported ? Totals(result)
            : $"{options.Source}: {(options.IsDryRun ? "would not be imported" : "not imported")}: {WhyNot()}; nothing stored");
    }

    /// <summary>Why a file with rejected records is not imported.</summary>
    public string WhyNot() => string.Create(CultureInfo.InvariantCulture, $"{Plural.Of(_rejected, "rejected record")} of {_records:N0}");

    private string Totals(WriteReport result) => string.Create(CultureInfo.InvariantCulture,
        $"{options.Source}: {result.Created:N0} created, {result.Updated:N0} updated, {result.Unchanged:N0} unchanged, {result.Merged:N0} merged, {result.Rejected:N0} rejected, {Plural.Of(_candidates, "possible duplicate")}; {Ending(result)}");

    private static string Ending(WriteReport result) =>
        result.IsStored ? $"revision {result.Revision.ToString(CultureInfo.InvariantCulture)}" : "dry run, nothing stored";

    private void PrintLines(RecordOutcome outcome)
    {
        Console.WriteLine($"{options.Source}:{outcome.Line}: {Summary(outcome)}");
        foreach (var change in outcome.Changes)
            Console.WriteLine($"    {change.Field}: {Short(change.Before) ?? "(none)"} -> {Short(change.After) ?? "(none)"}");
        foreach (var candidate in outcome.Candidates)
            Console.WriteLine($"    possible duplicate of {candidate.Paper}: {string.Join("; ", candidate.Evidence)}");
        foreach (var note in outcome.Notes)
            Console.WriteLine($"    {note.Field}: {note.Reason}");
    }

    private static string Summary(RecordOutcome outcome)
    {
        var record = outcome.Key is null ? "record" : $"record '{outcome.Key}'";
        return outcome.Outcome switch
        {
            OutcomeKind.Rejected => $"rejected {record}: {(outcome.Field is null ? "" : $"{outcome.Field}: ")}{outcome.Reason}",
            OutcomeKind.Merged => $"merged {record} into paper {outcome.Paper}: {outcome.Reason}",
            OutcomeKind.Updated => $"updated paper {outcome.Paper} from {record}",
            _ => $"created paper {outcome.Paper} from {record}",
        };
    }

    private static string? Short(string? text) => text is null ? null
        : (text.Length <= MostText ? text : $"{text[..MostText]}…").ReplaceLineEndings(" ");
}
