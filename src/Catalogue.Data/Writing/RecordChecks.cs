using System.Globalization;
using System.Text;
using Catalogue.Data.Model;
using Catalogue.Data.Records;
using Catalogue.Data.Writing.Outcomes;

namespace Catalogue.Data.Writing;

/// <summary>Says what is wrong with records among those of their source; the database would refuse them, too, but could not say where.</summary>
/// <param name="revision">The revision that is being made: what is stored with it was read a moment ago.</param>
internal sealed class RecordChecks(long revision)
{
    /// <summary>In bytes: less than PostgreSQL can have in an index.</summary>
    private const int LongestKey = 2_000;

    private static readonly string TooLong = string.Create(CultureInfo.InvariantCulture, $"it has more than {LongestKey:N0} bytes");

    // A paper has one record of its own in a source, so that one bit for each paper tells which were read; the others are few.
    private readonly SeenKeys _papers = new();
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _chunk = new(StringComparer.Ordinal);

    /// <summary>The new records of the chunk before are stored by now.</summary>
    public void BeginChunk() => _chunk.Clear();

    /// <param name="record">A record, in the order of the source.</param>
    /// <param name="stored">What is stored under its key, of an earlier write or an earlier chunk.</param>
    /// <param name="isDeleted">Its paper was deleted, and it is not stored any more.</param>
    /// <returns>What becomes of a record that cannot be stored, or was a moment ago; nothing of all others.</returns>
    public RecordOutcome? Check(DigestedRecord record, PaperSource? stored, bool isDeleted)
    {
        if (record.Paper is not { } paper)
            return null;

        if (!IsFirst(paper.RecordKey, stored, isDeleted))
        {
            return (_chunk.GetValueOrDefault(paper.RecordKey) ?? stored?.RecordDigest) == record.Digest
                ? SourceInProgress.Outcome(record, OutcomeKind.Unchanged) with { Reason = "it repeats an earlier record of the same source" }
                : SourceInProgress.Rejected(record, null, $"two records have the key \"{paper.RecordKey}\"");
        }

        _chunk.Add(paper.RecordKey, record.Digest);
        return RepeatedPosition(paper) is { } position ? SourceInProgress.Rejected(record, "authors", $"two authors have the position {position}")
            : Unstorable(paper) is { } fault ? SourceInProgress.Rejected(record, fault.Field, fault.Reason)
            : null;
    }

    private bool IsFirst(string key, PaperSource? stored, bool isDeleted) => !_chunk.ContainsKey(key) && stored switch
    {
        null => !isDeleted || _others.Add(key),
        _ when stored.Revision == revision => false,
        { IsMerged: true } => _others.Add(key),
        _ => _papers.Add(stored.PaperKey),
    };

    /// <summary>What not every database can store.</summary>
    private static (string Field, string Reason)? Unstorable(PaperRecord paper)
    {
        foreach (var (field, text) in RecordTexts.Of(paper))
        {
            if (text is not null && !IsText(text))
                return (field, "there is a character U+0000, or half of one, which no text has");
        }

        return IsTooLong(paper.RecordKey) ? ("key", TooLong) : paper.Identifiers.Any(known => IsTooLong(known.Value)) ? ("identifiers", TooLong) : null;
    }

    /// <summary>Whether it can be written in UTF-8 and read back by every database.</summary>
    private static bool IsText(string text)
    {
        if (text.AsSpan().IndexOf('\0') >= 0)
            return false;

        for (var at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
                continue;
            if (!char.IsSurrogatePair(text, at))
                return false;
            at++;
        }

        return true;
    }

    private static bool IsTooLong(string value) => Encoding.UTF8.GetByteCount(value) > LongestKey;

    private static int? RepeatedPosition(PaperRecord record)
    {
        var positions = new HashSet<int>();
        return record.Authors.Select(author => author.Position).FirstOrDefault(position => position is { } known && !positions.Add(known));
    }
}
