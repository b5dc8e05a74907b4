namespace Catalogue.Search.Query;

/// <summary>The fields that are searched; an author's field is one name.</summary>
public enum SearchField
{
    Title,
    Abstract,
    Author,
}
