using System.Text.RegularExpressions;
using System.Xml.Linq;
using Catalogue.Formats.Reading;

namespace Catalogue.Formats.Arxiv;

/// <summary>
/// Reads categories from arXiv's OAI sets: <c>cs:cs:CL</c>, <c>physics:hep-th</c>. Dublin Core has no other place for them. The sets do not
/// say which category is the primary one, and in older responses they name only archives.
/// </summary>
internal static partial class ArxivSets
{
    public static void Categorise(RecordBuilder builder, XElement metadata, XElement header)
    {
        if (metadata.Name.LocalName != "dc")
            return;

        foreach (var set in header.Elements().Where(element => element.Name.LocalName == "setSpec"))
        {
            var match = Set().Match(set.Value.Trim());
            if (match.Groups["class"].Success)
                builder.CategoriseWithoutPrimary($"{match.Groups["archive"].Value}.{match.Groups["class"].Value}");
            else if (match.Success)
                builder.CategoriseWithoutPrimary(match.Groups["whole"].Value);
        }
    }

    [GeneratedRegex(@"^[a-z-]+:(?:(?<archive>[a-z-]+):(?<class>[A-Za-z-]+)|(?<whole>gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math-ph|nucl-ex|nucl-th|quant-ph))$")]
    private static partial Regex Set();
}
