using Catalogue.Formats.Reading;

namespace Catalogue.Formats.Arxiv;

/// <summary>Adds an author whose name arXiv has split off. Such names may be phrases, for example <c>for the STAR Collaboration</c>.</summary>
internal static class AuthorNames
{
    /// <param name="name">The name, in TeX.</param>
    /// <param name="affiliations">The affiliations, in TeX; empty ones are ignored.</param>
    public static void Add(RecordBuilder builder, string name, IEnumerable<string> affiliations)
    {
        var (person, phrase) = Collaborations.Part(ArxivFields.Name(name));
        builder.Keep("collaboration", phrase);
        var places = affiliations.Select(ArxivFields.Name).Where(place => place.Length > 0)
            .ToLookup(place => Collaborations.Part(place) is { Phrase: not null, Name: "" });
        foreach (var behalf in places[true])
            builder.Keep("collaboration", behalf);
        if (Collaborations.IsEtAl(person))
            builder.AuthorsTruncated = true;
        else if (person.Any(char.IsLetter))
            builder.Author(person, places[false]);
    }
}
