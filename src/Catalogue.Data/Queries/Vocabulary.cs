using Catalogue.Data.Snapshots;
using Catalogue.Text;

namespace Catalogue.Data.Queries;

/// <summary>The values of a filter: their spellings and labels.</summary>
public abstract class Vocabulary
{
    /// <summary>Describes a value in words, such as <c>an author's id</c>.</summary>
    public abstract string Describes { get; }

    /// <summary>All values, if the code or a shipped authority file lists them; null otherwise. Never depends on the contents of the database.</summary>
    public virtual IReadOnlyList<string>? Listed => null;

    /// <summary>Whether a suggestion for a misspelt value costs as much as a search. The <see cref="HintBudget"/> of a request limits these.</summary>
    public virtual bool HasCostlyHints => false;

    /// <summary>The value with this spelling; null if there never was one. A deleted value resolves to <see cref="ConditionValue.Gone"/>.</summary>
    public abstract ConditionValue? Resolve(Snapshot snapshot, string spelling);

    /// <summary>Suggestions for a spelling that does not resolve.</summary>
    public abstract SpellingHint HintFor(Snapshot snapshot, string spelling);

    /// <summary>The error message for a spelling that does not resolve.</summary>
    public virtual string Complaint(string parameter, string spelling) => QueryFault.MustBe(parameter, spelling, Describes).Message;

    /// <summary>The spellings and labels of the given keys.</summary>
    public abstract IReadOnlyDictionary<int, ValueName> NamesOf(Snapshot snapshot, IReadOnlyCollection<int> keys);
}

/// <summary>The canonical spelling of a value, and its label for display.</summary>
public sealed record ValueName(string Text, string Label);

/// <summary>The allowed values for an unknown spelling, and the nearest value; null if none is near.</summary>
public sealed record SpellingHint(IReadOnlyList<string> Allowed, string? Suggestion)
{
    public static SpellingHint Among(string spelling, IReadOnlyList<string> known) => new(known, EditDistance.Nearest(spelling, known));
}
