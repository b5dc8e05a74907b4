using Catalogue.Data.Text;

namespace Catalogue.Data.Queries.Vocabularies;

/// <summary>The values that a filter knows: how they are spelled, and what they are called.</summary>
public abstract class Vocabulary
{
    /// <summary>What a value is, in words: <c>an author's id</c>.</summary>
    public abstract string Describes { get; }

    /// <summary>All values, where a declaration or a shipped authority file lists them; never what the database happens to hold.</summary>
    public virtual IReadOnlyList<string>? Listed => null;

    public abstract Meaning Resolve(Snapshot snapshot, string spelling);

    /// <summary>The spellings and the labels of some keys.</summary>
    public abstract IReadOnlyDictionary<int, ValueName> NamesOf(Snapshot snapshot, IReadOnlyCollection<int> keys);

    protected static Meaning UnknownAmong(string spelling, IReadOnlyList<string> known) =>
        Meaning.Unknown(known, EditDistance.Nearest(spelling, known));
}

/// <summary>A value's canonical spelling, and its label for people.</summary>
public sealed record ValueName(string Text, string Label);

/// <summary>What a spelling means: a value, or nothing known, with what is near it.</summary>
public sealed record Meaning(ClauseValue? Value, IReadOnlyList<string> Allowed, string? Suggestion)
{
    public static Meaning Of(ClauseValue value) => new(value, [], null);

    public static Meaning Unknown(IReadOnlyList<string> allowed, string? suggestion = null) => new(null, allowed, suggestion);
}
