using Catalogue.Records;

namespace Catalogue.Benchmarks.Records.Generated;

/// <summary>The persons and organisations of generated papers, the most frequent first.</summary>
public static class Names
{
    public const int Persons = 600_000;

    public const int Organisations = 5_000;

    private static readonly string[] Given =
    [
        .. "Ada Amir Ana Björn Chen Chloé Daniel Elena Emre Fatima Giulia Hana Hiroshi Ines Ivan Jan Jing José Julia Kofi Lars Lena Lukas".Split(' '),
        .. "Mara Mei Miguel Nadia Nikos Noor Olga Omar Paul Priya Rahul Rosa Samuel Sara Søren Tomás Wei Yuki Zoë".Split(' '),
    ];

    private static readonly string[] Endings = ["", "sen", "ova", "ez", "ström", "ić", "mann", "ini"];

    private static readonly string[] Kinds = ["University of *", "* Institute of Technology", "* University", "* Labs", "National Centre *"];

    private static readonly string[] PersonNames = [.. Enumerable.Range(0, Persons).Select(Person)];

    private static readonly string[] OrganisationNames =
        [.. Enumerable.Range(0, Organisations).Select(rank => Kinds[rank % Kinds.Length].Replace("*", Syllables.Name(rank), StringComparison.Ordinal))];

    private static readonly HeavyTail PersonFrequencies = new(Persons, 1, 50);
    private static readonly HeavyTail OrganisationFrequencies = new(Organisations, 1, 10);
    private static readonly HeavyTail Teams = new(40, 2.5, 3);

    public static string MostFrequentPerson => PersonNames[0];

    /// <summary>The authors of a paper: one to forty persons, each once.</summary>
    public static AuthorRecord[] Authors(ref Randomness random)
    {
        var names = Distinct(PersonNames, PersonFrequencies, Teams.Draw(ref random) + 1, ref random);
        return [.. names.Select((name, at) => new AuthorRecord(name, at + 1))];
    }

    /// <summary>The affiliations of a paper, each once; a third of the papers have none.</summary>
    public static string[] Affiliations(ref Randomness random) =>
        random.Percent(33) ? [] : Distinct(OrganisationNames, OrganisationFrequencies, 1 + random.Below(5), ref random);

    private static string[] Distinct(string[] names, HeavyTail frequencies, int count, ref Randomness random)
    {
        var drawn = new string[count];
        for (var at = 0; at < count;)
        {
            var name = names[frequencies.Draw(ref random)];
            if (Array.IndexOf(drawn, name, 0, at) < 0)
                drawn[at++] = name;
        }

        return drawn;
    }

    // Neighbours by rank are called differently: the factor has no divisor in common with the number of persons.
    private static string Person(int rank)
    {
        var (family, given) = Math.DivRem((int)(rank * 373_587_911L % Persons), Given.Length);
        var (stem, ending) = Math.DivRem(family, Endings.Length);
        return $"{Given[given]} {Syllables.Name(stem + 400)}{Endings[ending]}";
    }
}
