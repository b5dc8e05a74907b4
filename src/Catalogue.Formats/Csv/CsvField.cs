namespace Catalogue.Formats.Csv;

/// <summary>The meaning of a column. Columns without one are kept verbatim.</summary>
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
