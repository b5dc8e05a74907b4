using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Catalogue.Data.Writing;
using Catalogue.Records;

namespace Catalogue.Api.Cli;

/// <summary>Writes the outcome of each record as a line of JSON and, after the records of a file, a line with its totals.</summary>
internal sealed class ReportFile(FileInfo file) : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Options = new(WireJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly StreamWriter _lines = new(file.Create(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    public void Write(string source, RecordOutcome outcome) => WriteLine(new { Type = "record", source, outcome.Line, outcome.Key, outcome.Outcome, outcome.Paper, outcome.Title, outcome.Field, outcome.Reason, outcome.Changes, outcome.Candidates, outcome.Notes });

    public void Write(string source, WriteReport result) =>
        WriteLine(new { Type = "file", source, result.Created, result.Updated, result.Unchanged, result.Merged, result.Rejected, result.Revision, Stored = result.IsStored });

    public ValueTask DisposeAsync() => _lines.DisposeAsync();

    private void WriteLine<T>(T line)
    {
        _lines.Write(JsonSerializer.Serialize(line, Options));
        _lines.Write('\n');
    }
}
