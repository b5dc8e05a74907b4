using System.Text;
using System.Text.Json;

namespace Catalogue.Formats.Json;

/// <summary>Finds the property paths at the beginning of a JSON text, to recognise formats.</summary>
internal static class JsonPaths
{
    private static readonly JsonReaderOptions Options = new() { AllowMultipleValues = true };

    /// <summary>
    /// The paths of all properties, such as <c>author.family</c>, regardless of arrays. In addition, <c>title[]</c> for a property whose
    /// value is an array, and <c>type=book</c> for a property whose name ends in <c>type</c>.
    /// </summary>
    public static HashSet<string> Of(string head)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(head.TrimStart('\u001E', '\uFEFF')), isFinalBlock: false, new JsonReaderState(Options));
        try
        {
            Read(ref reader, paths);
        }
        catch (JsonException)
        {
            // The text is cut or broken here; the paths before this point are used.
        }

        return paths;
    }

    private static void Read(ref Utf8JsonReader reader, HashSet<string> paths)
    {
        var parents = new Stack<string>([""]);
        var path = "";
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    path = parents.Peek() + reader.GetString();
                    paths.Add(path);
                    break;
                case JsonTokenType.StartArray:
                    paths.Add($"{path}[]");
                    parents.Push(parents.Peek());
                    break;
                case JsonTokenType.StartObject:
                    parents.Push(path.Length == 0 ? "" : $"{path}.");
                    break;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    path = parents.Pop().TrimEnd('.');
                    break;
                case JsonTokenType.String when path.EndsWith("type", StringComparison.Ordinal):
                    paths.Add($"{path}={reader.GetString()}");
                    break;
                default:
                    break;
            }
        }
    }
}
