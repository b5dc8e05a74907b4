using System.Text;
using System.Text.Json;

namespace Catalogue.Formats.Json;

/// <summary>Tells what names the beginning of a JSON text has.</summary>
internal static class JsonPaths
{
    private static readonly JsonReaderOptions Options = new() { AllowMultipleValues = true };

    /// <summary>
    /// The paths of names, <c>author.family</c>, whatever arrays they are in; <c>title[]</c> for a name whose value is an array; and
    /// <c>type=book</c>.
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
            // What was read before tells enough, or nothing does.
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
