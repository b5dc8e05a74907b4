namespace Catalogue.Records;

/// <summary>How much of a date is known. The numbers are stored.</summary>
public enum DatePrecision
{
    Year = 1,
    Month = 2,
    Day = 3,
}
