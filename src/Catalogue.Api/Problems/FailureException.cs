namespace Catalogue.Api.Problems;

/// <summary>Ends a command with the failure that would end a request.</summary>
internal sealed class FailureException(Failure failure) : Exception(failure.Detail);
