namespace Catalogue.Search.Analysis;

/// <summary>A word of a text: its place in UTF-16 code units, and its folded form, by which it is compared.</summary>
public readonly record struct Word(int Start, int Length, string Folded)
{
    public int End => Start + Length;
}
