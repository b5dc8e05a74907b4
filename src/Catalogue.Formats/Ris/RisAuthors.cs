using System.Net;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;

namespace Catalogue.Formats.Ris;

/// <summary>Reads the authors of a record: one per field, or several in one field.</summary>
internal static class RisAuthors
{
    private const string Others = "et al.";

    public static bool IsOne(string tag) => tag is "AU" or "A1";

    public static void Read(IReadOnlyList<RisField> fields, RecordBuilder builder)
    {
        // Some programs repeat all authors under both tags, AU and A1.
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

    /// <summary>Splits a field into names: at semicolons, which no name contains, and at line ends if every line has a comma.</summary>
    private static IEnumerable<string> Names(string value)
    {
        var lines = value.Split('\n');
        var texts = lines.All(line => line.Contains(',', StringComparison.Ordinal)) ? lines : [value];
        return texts.SelectMany(text => WebUtility.HtmlDecode(text).Split(';')).Select(Markup.OneLine).SelectMany(WithOthers).Where(name => name.Length > 0);
    }

    private static string[] WithOthers(string name) => PersonName.WithoutOthers(name) is var known && known != name ? [known, Others] : [name];
}
