using System.Globalization;
using Catalogue.Data.Imports;
using Catalogue.Data.Writing;
using Catalogue.Formats.Reading;
using Catalogue.Text;

namespace Catalogue.Api.Cli;

/// <summary>Prints outcomes: in a dry run every change, otherwise only what needs attention (rejected records and possible duplicates).</summary>
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
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {_lines - MostLines:N0} more; use --report to list all"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{options.Source}: {result.Created:N0} created, {result.Updated:N0} updated, {result.Unchanged:N0} unchanged, {result.Merged:N0} merged, {result.Rejected:N0} rejected, {Plural.Of(_candidates, "possible duplicate")}; {Ending(result)}"));
    }

    private string Ending(WriteReport result) => result.IsStored ? $"revision {result.Revision.ToString(CultureInfo.InvariantCulture)}"
        : options.IsDryRun ? "dry run, nothing stored"
        : "nothing stored";

    private void PrintLines(RecordOutcome outcome)
    {
        if (++_lines > MostLines && !options.IsDryRun)
            return;

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
