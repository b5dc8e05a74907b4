namespace Catalogue.Data.Queries;

/// <summary>A value to try, with what it does, for the documentation. It works on the shipped document.</summary>
/// <param name="Name">One word for it.</param>
/// <param name="Summary">What it selects.</param>
/// <param name="Value">The value as it is sent.</param>
public sealed record Recipe(string Name, string Summary, string Value);
