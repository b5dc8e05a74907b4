namespace Catalogue.Search.Query;

/// <summary>The searched fields. An author field is the name of one author.</summary>
public enum SearchField
{
    Title,
    Abstract,
    Author,
}
