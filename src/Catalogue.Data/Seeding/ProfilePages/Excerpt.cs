namespace Catalogue.Data.Seeding.ProfilePages;

/// <summary>Shortens a line for a message.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    public static string Of(string line)
    {
        if (line.Length <= Longest)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest;
        return line[..end] + "…";
    }
}
