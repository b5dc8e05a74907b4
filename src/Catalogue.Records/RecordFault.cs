namespace Catalogue.Records;

/// <summary>A rule that a record breaks.</summary>
/// <param name="Field">The field, as in the JSON of a paper.</param>
/// <param name="Reason">What is wrong with it.</param>
public readonly record struct RecordFault(string Field, string Reason);
