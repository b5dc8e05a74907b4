namespace Catalogue.Api.Requests;

/// <summary>A resource that is read.</summary>
/// <param name="Answer">The wire type of its answer.</param>
/// <param name="IsDeclared">It says what the program declares, and reads nothing of the catalogue.</param>
internal sealed record ReadResource(ParameterSet Parameters, Type Answer, bool IsDeclared);
