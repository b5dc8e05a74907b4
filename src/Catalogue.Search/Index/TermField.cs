namespace Catalogue.Search.Index;

/// <summary>The indexed field of a term. The numbers are stored.</summary>
public enum TermField
{
    /// <summary>Title and abstract.</summary>
    Text = 0,

    /// <summary>The authors' names.</summary>
    Names = 1,
}
