using System.Text.Json;
using Catalogue.Data.Documents;

namespace Catalogue.Api.Formats;

/// <summary>
/// Comma-separated values (RFC 4180), a column for each field of a paper; several values are separated by semicolons. A cell that a
/// spreadsheet would calculate begins with an apostrophe.
/// </summary>
internal static class Csv
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

    private static void Write(TextWriter text, StoredPaper paper, string[][] paths)
    {
        using var json = JsonDocument.Parse(paper.Json);
        var cells = paths.Select(path => Cell(string.Join(Separator, Values(json.RootElement, path))));
        text.Write(string.Join(',', cells));
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

    private static IEnumerable<string> Values(JsonElement element, ReadOnlyMemory<string> path)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                return element.EnumerateArray().SelectMany(item => Values(item, path));
            case JsonValueKind.Object:
                return element.TryGetProperty(path.Span[0], out var child) ? Values(child, path[1..]) : [];
            case JsonValueKind.Null:
                return [""];
            case JsonValueKind.String:
                return [element.GetString()!];
            default:
                return [element.GetRawText()];
        }
    }

    private static string Cell(string value)
    {
        var safe = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠' ? "'" + value : value;
        return safe.IndexOfAny(Quoted) < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
