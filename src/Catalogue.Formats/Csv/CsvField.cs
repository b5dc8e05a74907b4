namespace Catalogue.Formats.Csv;

/// <summary>What a column can say of a paper; everything else is kept as it is.</summary>
internal enum CsvField
{
    Key,
    Title,
    Abstract,
    Date,
    Year,
    Authors,
    Affiliations,
    Categories,
    Identifier,
    Address,
    CodeAddress,
}
