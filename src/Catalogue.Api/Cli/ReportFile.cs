using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Catalogue.Data.Writing;
using Catalogue.Records;

namespace Catalogue.Api.Cli;

/// <summary>Writes the outcome of each record as a line of JSON and, after the records of a file, a line with its totals or the reason why it was not imported.</summary>
internal sealed class ReportFile(FileInfo file) : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Options = new(WireJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly StreamWriter _lines = new(file.Create(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    public void Write(string source, RecordOutcome outcome) => WriteLine(new { Type = "record", source, outcome.Line, outcome.Key, outcome.Outcome, outcome.Paper, outcome.Title, outcome.Field, outcome.Reason, outcome.Changes, outcome.Candidates, outcome.Notes });

    /// <param name="reason">Why the file was not imported; null if it was or, in a dry run, would be.</param>
    public void Write(NamedFile file, WriteReport result, string? reason) =>
        WriteLine(new { Type = "file", file.Source, File = file.Path, result.Created, result.Updated, result.Unchanged, result.Merged, result.Rejected, result.Revision, Stored = result.IsStored, reason });

    /// <summary>Reports a file that could not be imported at all.</summary>
    public void Write(NamedFile file, string reason) => WriteLine(new { Type = "file", file.Source, File = file.Path, Stored = false, reason });

    public ValueTask DisposeAsync() => _lines.DisposeAsync();

    private void WriteLine<T>(T line)
    {
        _lines.Write(JsonSerializer.Serialize(line, Options));
        _lines.Write('\n');
    }
}
