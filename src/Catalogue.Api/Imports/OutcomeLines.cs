using System.Globalization;
using Catalogue.Data.Imports;
using Catalogue.Data.Writing;
using Catalogue.Data.Writing.Outcomes;

namespace Catalogue.Api.Imports;

/// <summary>Prints what becomes of records: of a dry run all that would change, and otherwise what somebody should look at.</summary>
internal sealed class OutcomeLines(ImportOptions options)
{
    private const int MostLines = 50;
    private const int MostText = 100;

    private int _lines;
    private int _candidates;

    public void Print(RecordOutcome outcome)
    {
        if (outcome.Candidates.Count > 0)
            _candidates++;
        if (outcome.Outcome == OutcomeKind.Rejected || outcome.Candidates.Count > 0 || (options.IsDryRun && outcome.Outcome != OutcomeKind.Unchanged))
            PrintLines(outcome);
    }

    public void PrintEnd(WriteReport result)
    {
        if (_lines > MostLines && !options.IsDryRun)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {_lines - MostLines:N0} more, which --report lists"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{options.Source}: {result.Created:N0} created, {result.Updated:N0} updated, {result.Unchanged:N0} unchanged, {result.Merged:N0} merged, {result.Rejected:N0} rejected, {_candidates:N0} like other papers; {Ending(result)}"));
    }

    private string Ending(WriteReport result) => result.IsStored ? $"revision {result.Revision.ToString(CultureInfo.InvariantCulture)}"
        : options.IsDryRun ? "nothing is stored by a dry run"
        : "nothing is stored";

    private void PrintLines(RecordOutcome outcome)
    {
        if (++_lines > MostLines && !options.IsDryRun)
            return;

        Console.WriteLine($"{options.Source}:{outcome.Line}: {Said(outcome)}");
        foreach (var change in outcome.Changes)
            Console.WriteLine($"    {change.Field}: {Short(change.Before) ?? "nothing"} -> {Short(change.After) ?? "nothing"}");
        foreach (var candidate in outcome.Candidates)
            Console.WriteLine($"    may be {candidate.Paper}: {string.Join("; ", candidate.Evidence)}");
        foreach (var note in outcome.Notes)
            Console.WriteLine($"    {note.Field}: {note.Reason}");
    }

    private static string Said(RecordOutcome outcome)
    {
        var named = outcome.Key is null ? "" : $" {outcome.Key}";
        return outcome.Outcome switch
        {
            OutcomeKind.Rejected => $"rejected{named}: {(outcome.Field is null ? "" : $"{outcome.Field}: ")}{outcome.Reason}",
            OutcomeKind.Merged => $"merged{named} into {outcome.Paper} by {outcome.Reason}",
            OutcomeKind.Updated => $"updated{named}, the paper {outcome.Paper}",
            _ => $"created{named} as {outcome.Paper}",
        };
    }

    private static string? Short(string? text) => text is null ? null
        : (text.Length <= MostText ? text : $"{text[..MostText]}…").ReplaceLineEndings(" ");
}
