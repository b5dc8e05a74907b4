namespace Catalogue.Data.Imports.Formats.Arxiv;

/// <summary>Adds an author as arXiv parts its lines, which takes phrases among them for names.</summary>
internal static class AuthorNames
{
    public static void Add(PaperDraft draft, string name, IEnumerable<string> affiliations)
    {
        var (person, phrase) = Collaborations.Part(name);
        draft.Keep("collaboration", phrase);
        var places = affiliations.ToLookup(affiliation => Collaborations.Part(affiliation) is { Phrase: not null, Name: "" });
        foreach (var behalf in places[true])
            draft.Keep("collaboration", behalf);
        if (Collaborations.IsEtAl(person))
            draft.AuthorsTruncated = true;
        else if (person.Any(char.IsLetter))
            draft.Author(person, places[false]);
    }
}
