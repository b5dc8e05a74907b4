using Catalogue.Records;

namespace Catalogue.Data.Tests.Writing;

/// <summary>Small records for tests.</summary>
internal static class Some
{
    public static readonly DateOnly Retrieved = new(2026, 1, 31);

    public static SourceRecord Source(params IEnumerable<PaperRecord> papers) => Source("papers.txt", papers);

    public static SourceRecord Source(string name, params IEnumerable<PaperRecord> papers) =>
        new(SourceKind.File, name, Retrieved, null, papers);

    public static SourceRecord Profile(ProfileRecord profile, string name = "profile.txt", DateOnly? retrieved = null) =>
        new(SourceKind.Document, name, retrieved ?? Retrieved, profile, []);

    public static PaperRecord Paper(string title, params IEnumerable<string> authors) => Paper(title, title, authors);

    public static PaperRecord Paper(string key, string title, IEnumerable<string> authors) => new()
    {
        RecordKey = key,
        Title = title,
        Authors = [.. authors.Select((name, index) => new AuthorRecord(name, index + 1))],
    };

    /// <summary>Papers that have nothing in common but a few thousand authors.</summary>
    public static IEnumerable<PaperRecord> Papers(int count) =>
        Enumerable.Range(0, count).Select(at => Paper($"{at}", $"Paper number {at}", [$"Author {at % 5_000}"]));

    public static IdentifierRecord Doi(string value) => new("doi", value);
}
