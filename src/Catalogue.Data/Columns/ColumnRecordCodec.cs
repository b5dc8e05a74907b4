using Catalogue.Data.Model;
using Catalogue.Records;
using Catalogue.Text;

namespace Catalogue.Data.Columns;

/// <summary>
/// Encodes and decodes the facts of a paper, which are the source of the in-memory columns. Integers have seven bits per byte, the lowest first
/// (LEB128).
/// </summary>
public static class ColumnRecordCodec
{
    private const int PrecisionMask = 3;
    private const int CodeFlag = 4;
    private const int TruncatedFlag = 8;

    /// <param name="paper">A paper with all of its parts, which must have their keys.</param>
    public static byte[] Write(Paper paper)
    {
        using var bytes = new MemoryStream();
        Append(bytes, (int)(paper.PublishedPrecision ?? 0) | (paper.HasCode ? CodeFlag : 0) | (paper.AuthorsTruncated ? TruncatedFlag : 0));
        if (paper.Published is { } day)
            Append(bytes, day.DayNumber);
        Append(bytes, [.. paper.Categories.Select(part => part.CategoryKey)]);
        Append(bytes, [.. paper.Affiliations.Select(part => part.AffiliationKey)]);
        Append(bytes, [.. paper.Authorships.Select(authorship => authorship.AuthorKey).Distinct()]);
        return bytes.ToArray();
    }

    public static void Read(ReadOnlySpan<byte> facts, ColumnRecord into)
    {
        var at = 0;
        var flags = VarInt.Read(facts, ref at);
        into.Precision = flags & PrecisionMask;
        into.HasCode = (flags & CodeFlag) != 0;
        into.AuthorsTruncated = (flags & TruncatedFlag) != 0;
        into.Day = into.Precision == 0 ? ColumnRecord.NoDay : VarInt.Read(facts, ref at);
        Read(facts, ref at, into.Categories);
        Read(facts, ref at, into.Affiliations);
        Read(facts, ref at, into.Authors);
    }

    private static void Append(Stream bytes, int[] keys)
    {
        Append(bytes, keys.Length);
        foreach (var key in keys)
            Append(bytes, key);
    }

    private static void Append(Stream bytes, int number)
    {
        Span<byte> written = stackalloc byte[VarInt.MaxLength];
        var length = 0;
        VarInt.Write(written, ref length, number);
        bytes.Write(written[..length]);
    }

    private static void Read(ReadOnlySpan<byte> facts, ref int at, List<int> keys)
    {
        keys.Clear();
        for (var count = VarInt.Read(facts, ref at); count > 0; count--)
            keys.Add(VarInt.Read(facts, ref at));
    }
}

/// <summary>The facts of a paper. Its lists are reused for the next paper.</summary>
public sealed class ColumnRecord
{
    /// <summary>Greater than any day, so that a paper without a date is in no range and comes last.</summary>
    public const int NoDay = int.MaxValue;

    /// <summary>
    /// The first day of the year, month or day that the date names, as <see cref="DateOnly.DayNumber"/>; <see cref="NoDay"/> without a date.
    /// </summary>
    public int Day { get; set; }

    public short Year => Precision == 0 ? SingleValuedColumn.None : (short)DateOnly.FromDayNumber(Day).Year;

    /// <summary>The <see cref="DatePrecision"/>, or 0 without a date.</summary>
    public int Precision { get; set; }

    public bool HasCode { get; set; }

    public bool AuthorsTruncated { get; set; }

    public List<int> Categories { get; } = [];

    public List<int> Affiliations { get; } = [];

    public List<int> Authors { get; } = [];
}
