using Catalogue.Data.Snapshots;
using Catalogue.Text;

namespace Catalogue.Data.Queries;

/// <summary>The values that a filter knows: how they are spelled, and what they are called.</summary>
public abstract class Vocabulary
{
    /// <summary>What a value is, in words: <c>an author's id</c>.</summary>
    public abstract string Describes { get; }

    /// <summary>All values, where a declaration or a shipped authority file lists them; never what the database happens to hold.</summary>
    public virtual IReadOnlyList<string>? Listed => null;

    /// <summary>Whether finding what may have been meant costs as much as a search; requests have a <see cref="HintBudget"/> for these.</summary>
    public virtual bool HasCostlyHints => false;

    /// <summary>The value that a spelling means; nothing if it never named any.</summary>
    public abstract ClauseValue? Resolve(Snapshot snapshot, string spelling);

    /// <summary>What may have been meant by a spelling that means nothing.</summary>
    public abstract SpellingHint HintFor(Snapshot snapshot, string spelling);

    /// <summary>Says of a spelling that it means nothing.</summary>
    public virtual string Complaint(string parameter, string spelling) => QueryFault.MustBe(parameter, spelling, Describes).Message;

    /// <summary>The spellings and the labels of some keys.</summary>
    public abstract IReadOnlyDictionary<int, ValueName> NamesOf(Snapshot snapshot, IReadOnlyCollection<int> keys);
}

/// <summary>A value's canonical spelling, and its label for people.</summary>
public sealed record ValueName(string Text, string Label);

/// <summary>What is allowed where a spelling means nothing, and which value is near it.</summary>
public sealed record SpellingHint(IReadOnlyList<string> Allowed, string? Suggestion)
{
    public static SpellingHint Among(string spelling, IReadOnlyList<string> known) => new(known, EditDistance.Nearest(spelling, known));
}
