namespace Catalogue.Api.Requests;

/// <summary>A resource that is read.</summary>
/// <param name="Answer">The type of the answer's JSON body.</param>
/// <param name="IsDeclared">True if the answer comes from the program itself, without reading the catalogue.</param>
internal sealed record ReadResource(ParameterSet Parameters, Type Answer, bool IsDeclared);
