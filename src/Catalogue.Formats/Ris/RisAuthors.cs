using System.Net;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;

namespace Catalogue.Formats.Ris;

/// <summary>Reads a record's authors: one a field, or several in one.</summary>
internal static class RisAuthors
{
    private const string Others = "et al.";

    public static bool IsOne(string tag) => tag is "AU" or "A1";

    public static void Read(IReadOnlyList<RisField> fields, RecordBuilder builder)
    {
        // Some programs name all authors in fields of both tags.
        var tagsByName = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            foreach (var name in Names(field.Value))
            {
                if (tagsByName.TryAdd(name, field.Tag) || tagsByName[name] == field.Tag)
                    builder.AuthorOrOthers(PersonName.FromInverted(name));
            }
        }
    }

    /// <summary>Lines with a comma each are names each, and no name has a semicolon.</summary>
    private static IEnumerable<string> Names(string value)
    {
        var lines = value.Split('\n');
        var texts = lines.All(line => line.Contains(',', StringComparison.Ordinal)) ? lines : [value];
        return texts.SelectMany(text => WebUtility.HtmlDecode(text).Split(';')).Select(Markup.OneLine).SelectMany(WithOthers).Where(name => name.Length > 0);
    }

    private static string[] WithOthers(string name) => PersonName.WithoutOthers(name) is var known && known != name ? [known, Others] : [name];
}
