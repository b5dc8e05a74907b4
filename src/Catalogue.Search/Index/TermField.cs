namespace Catalogue.Search.Index;

/// <summary>Where a term stands. The numbers are stored.</summary>
public enum TermField
{
    /// <summary>Title and abstract.</summary>
    Text = 0,

    /// <summary>The authors' names.</summary>
    Names = 1,
}
