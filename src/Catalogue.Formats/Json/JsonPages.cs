using System.Text.Json;
using Catalogue.Formats.Reading;

namespace Catalogue.Formats.Json;

/// <summary>Describes responses that contain records: a list inside an object, whose elements are read one at a time.</summary>
/// <param name="Lists">The paths of the lists, such as <c>message.items</c>.</param>
/// <param name="IsPage">True if an object, as read up to its list, is such a response.</param>
/// <param name="Read">Reads an element of the list.</param>
internal sealed record JsonPages(IReadOnlyList<string> Lists, Func<JsonElement, bool> IsPage, Func<JsonElement, int, ReadRecord> Read)
{
    /// <summary>The list of records in an object that was read as a whole; null if it is not such a response.</summary>
    public JsonElement? ListIn(JsonElement value) => IsPage(value) ? Lists.Select(path => ListAt(value, path)).FirstOrDefault(list => list is not null) : null;

    private static JsonElement? ListAt(JsonElement value, string path)
    {
        foreach (var name in path.Split('.'))
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out value))
                return null;
        }

        return value.ValueKind == JsonValueKind.Array ? value : null;
    }
}
