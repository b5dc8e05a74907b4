namespace Catalogue.Formats.Writing;

/// <summary>
/// A name in parts, as the formats of reference managers need it. The catalogue stores names as written, so the parts are derived from the
/// order of words, as in BibTeX: the family name is the last word with the lower-case words directly before it.
/// </summary>
/// <param name="Given">Everything before the family name; empty if there is only one word.</param>
/// <param name="Particle">Lower-case words that belong to the family name, such as <c>van der</c>.</param>
/// <param name="Family">The last word.</param>
/// <param name="Suffix">A suffix such as <c>Jr.</c> or <c>III</c>; empty if there is none.</param>
public sealed record PersonNameParts(string Given, string Particle, string Family, string Suffix)
{
    private static readonly string[] Suffixes = ["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"];

    public static PersonNameParts Of(string written)
    {
        var words = written.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).ToList();
        var suffix = "";
        if (words.Count > 2 && Suffixes.Contains(words[^1]))
        {
            suffix = words[^1];
            words.RemoveAt(words.Count - 1);
            words[^1] = words[^1].TrimEnd(',');
        }

        if (words.Count < 2)
            return new PersonNameParts("", "", string.Concat(words), suffix);

        var particle = words.Count - 1;
        while (particle > 1 && char.IsLower(words[particle - 1][0]))
            particle--;
        return new PersonNameParts(string.Join(' ', words[..particle]), string.Join(' ', words[particle..^1]), words[^1], suffix);
    }

    /// <summary>The family name with its particle.</summary>
    public string FullFamily => Particle.Length == 0 ? Family : $"{Particle} {Family}";
}
