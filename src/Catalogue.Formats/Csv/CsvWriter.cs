using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.Formats.Writing;
using Catalogue.Records;

namespace Catalogue.Formats.Csv;

/// <summary>
/// Writes comma-separated values (RFC 4180) with one column per field. Several values in a cell are separated by a semicolon and a space;
/// semicolons in that position within a value are doubled. A cell that a spreadsheet would calculate begins with an apostrophe.
/// </summary>
internal static partial class CsvWriter
{
    private const string Separator = "; ";

    private static readonly string[] Columns = Leaves();

    private static readonly char[] Quoted = ['"', ',', '\r', '\n'];

    public static PaperWriter Writer(Export export)
    {
        string[] columns = [.. ColumnsOf(export.Fields)];
        var paths = Array.ConvertAll(columns, column => column.Split('.'));
        return new PaperWriter { Head = string.Join(',', columns) + "\r\n", Paper = (text, paper) => Write(text, paper, paths) };
    }

    private static void Write(TextWriter text, PaperJson paper, string[][] paths)
    {
        using var json = JsonDocument.Parse(paper.Utf8);
        text.Write(string.Join(',', paths.Select(path => Cell(Text(json.RootElement, path)))));
        text.Write("\r\n");
    }

    private static string[] Leaves()
    {
        var paths = FieldTree.Of(typeof(PaperItem)).Paths;
        return [.. paths.Where(path => !path.StartsWith("highlights", StringComparison.Ordinal)
            && !paths.Any(other => other.StartsWith(path + ".", StringComparison.Ordinal)))];
    }

    private static IEnumerable<string> ColumnsOf(IReadOnlyCollection<string> fields) => fields.Count == 0
        ? Columns
        : Columns.Where(column => fields.Any(field => column == field || column.StartsWith(field + ".", StringComparison.Ordinal)));

    private static string Text(JsonElement element, ReadOnlyMemory<string> path) => element.ValueKind switch
    {
        JsonValueKind.Array => string.Join(Separator, element.EnumerateArray().Select(item => SeparatorLike().Replace(Text(item, path), "$0$0"))),
        JsonValueKind.Object => element.TryGetProperty(path.Span[0], out var child) ? Text(child, path[1..]) : "",
        JsonValueKind.Null => "",
        JsonValueKind.String => element.GetString()!,
        _ => element.GetRawText(),
    };

    private static string Cell(string value)
    {
        var safe = Calculated().IsMatch(value) ? "'" + value : value;
        return safe.IndexOfAny(Quoted) < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    [GeneratedRegex(@";+(?= |\z)")]
    private static partial Regex SeparatorLike();

    /// <summary>Also matches apostrophes before a formula: such a value gets one more, so that reading can remove exactly one.</summary>
    [GeneratedRegex(@"^'*[=+\-@\t\r\n＝＋－＠]")]
    private static partial Regex Calculated();
}
