using FluentValidation.Results;

namespace Catalogue.Records;

/// <summary>A rule that a record breaks.</summary>
/// <param name="Field">The field, as in the JSON of a paper.</param>
/// <param name="Reason">What is wrong with it.</param>
public readonly record struct RecordFault(string Field, string Reason)
{
    internal static RecordFault? First(ValidationResult result) =>
        result.Errors is [var first, ..] ? new RecordFault(first.PropertyName, first.ErrorMessage) : null;
}
