using Catalogue.Data.Model;

namespace Catalogue.Data.Columns;

/// <summary>Writes and reads the facts of a paper: numbers of seven bits a byte, the lowest first (LEB128).</summary>
public static class FactsCodec
{
    private const int PrecisionMask = 3;
    private const int CodeFlag = 4;
    private const int TruncatedFlag = 8;

    /// <param name="paper">With all of its parts, which have their keys.</param>
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

    public static DecodedFacts Read(ReadOnlySpan<byte> facts)
    {
        var flags = Next(ref facts);
        var precision = flags & PrecisionMask;
        return new DecodedFacts
        {
            Day = precision == 0 ? null : Next(ref facts),
            Precision = (byte)precision,
            HasCode = (flags & CodeFlag) != 0,
            AuthorsTruncated = (flags & TruncatedFlag) != 0,
            Categories = NextKeys(ref facts),
            Affiliations = NextKeys(ref facts),
            Authors = NextKeys(ref facts),
        };
    }

    private static void Append(Stream bytes, int[] keys)
    {
        Append(bytes, keys.Length);
        foreach (var key in keys)
            Append(bytes, key);
    }

    private static void Append(Stream bytes, int number)
    {
        for (; number >= 0x80; number >>= 7)
            bytes.WriteByte((byte)(number | 0x80));
        bytes.WriteByte((byte)number);
    }

    private static int[] NextKeys(ref ReadOnlySpan<byte> facts)
    {
        var keys = new int[Next(ref facts)];
        for (var at = 0; at < keys.Length; at++)
            keys[at] = Next(ref facts);
        return keys;
    }

    private static int Next(ref ReadOnlySpan<byte> facts)
    {
        var (number, shift, at) = (0, 0, 0);
        for (; facts[at] >= 0x80; at++, shift += 7)
            number |= (facts[at] & 0x7F) << shift;
        number |= facts[at] << shift;
        facts = facts[(at + 1)..];
        return number;
    }
}

/// <summary>The facts of a paper.</summary>
public readonly struct DecodedFacts
{
    /// <summary>The number of the first day that the date may mean, as <see cref="DateOnly.DayNumber"/>.</summary>
    public int? Day { get; init; }

    /// <summary>The <see cref="DatePrecision"/>, or 0 without a date.</summary>
    public byte Precision { get; init; }

    public bool HasCode { get; init; }

    public bool AuthorsTruncated { get; init; }

    public int[] Categories { get; init; }

    public int[] Affiliations { get; init; }

    public int[] Authors { get; init; }
}
