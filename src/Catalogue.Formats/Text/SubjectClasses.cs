using System.Text.RegularExpressions;

namespace Catalogue.Formats.Text;

/// <summary>Distinguishes arXiv categories from free keywords.</summary>
internal static partial class SubjectClasses
{
    /// <summary>The arXiv categories in a list that is separated by commas or semicolons.</summary>
    /// <param name="list">The keywords.</param>
    /// <param name="areAll">True if the list contains nothing else.</param>
    public static IReadOnlyList<string> In(string list, out bool areAll)
    {
        var words = list.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string[] classes = [.. words.Where(word => Class().IsMatch(word))];
        areAll = classes.Length == words.Length;
        return classes;
    }

    [GeneratedRegex(@"^(?:(?:cs|econ|eess|math|q-bio|q-fin|stat|nlin|astro-ph)\.[A-Z]{2}|(?:cond-mat|physics)\.[a-z]+(?:-[a-z]+)?|astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nucl-(?:ex|th)|quant-ph)$")]
    private static partial Regex Class();
}
