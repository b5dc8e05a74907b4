using System.Text;
using System.Text.Json;

namespace Catalogue.Formats.Json;

/// <summary>Reads the beginning of a JSON text, which may be cut anywhere.</summary>
internal static class JsonHead
{
    /// <summary>The property names of the first object, as far as they can be read. A wrapping such as <c>{"items": [</c> is skipped.</summary>
    public static IReadOnlySet<string> Names(string head, string? wrapping = null)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(head.TrimStart()), isFinalBlock: false, default);
        try
        {
            Gather(ref reader, names, wrapping);
        }
        catch (JsonException)
        {
            // The text is cut or broken here; the names before this point are used.
        }

        return names;
    }

    private static void Gather(ref Utf8JsonReader reader, HashSet<string> names, string? wrapping)
    {
        var depth = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartObject && depth == 0)
            {
                depth = reader.CurrentDepth + 1;
            }
            else if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == depth)
            {
                var isWrapping = reader.ValueTextEquals(wrapping);
                if (isWrapping)
                    (depth, _) = (0, names.RemoveWhere(_ => true));
                else
                    names.Add(reader.GetString()!);
            }
            else if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth < depth)
            {
                return;
            }
        }
    }
}
