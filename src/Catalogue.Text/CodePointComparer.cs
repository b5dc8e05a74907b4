namespace Catalogue.Text;

/// <summary>Orders text by Unicode code point, as SQLite's <c>BINARY</c> and PostgreSQL's <c>C</c> collation order UTF-8.</summary>
public sealed class CodePointComparer : IComparer<string>
{
    public static CodePointComparer Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);

        var common = x.AsSpan().CommonPrefixLength(y);
        return common < x.Length && common < y.Length
            ? Rank(x[common]) - Rank(y[common])
            : x.Length - y.Length;
    }

    // Surrogates stand for code points above U+FFFF, but their own values lie below U+E000.
    private static int Rank(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
