using System.Text;
using System.Text.Json.Nodes;
using Catalogue.Formats.Json;
using Catalogue.Formats.Writing;
using Catalogue.Records;

namespace Catalogue.Formats.JsonLines;

/// <summary>Writes JSON Lines (https://jsonlines.org): one paper per line, as in lists.</summary>
internal static class JsonLinesWriter
{
    public static void Write(TextWriter text, PaperJson paper, IReadOnlyCollection<string> fields)
    {
        text.Write(fields.Count == 0 ? Encoding.UTF8.GetString(paper.Utf8) : Kept(paper, fields));
        text.Write('\n');
    }

    private static string Kept(PaperJson paper, IReadOnlyCollection<string> fields)
    {
        var node = JsonNode.Parse(paper.Utf8);
        FieldTree.Keep(node, fields);
        return node!.ToJsonString(JsonFormat.Options);
    }
}
