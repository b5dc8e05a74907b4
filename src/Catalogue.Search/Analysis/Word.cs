namespace Catalogue.Search.Analysis;

/// <summary>A word of a text: where it stands there, and how it is compared.</summary>
public readonly record struct Word(int Start, int Length, string Folded)
{
    public int End => Start + Length;
}
