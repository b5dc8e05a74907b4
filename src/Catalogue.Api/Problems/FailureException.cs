namespace Catalogue.Api.Problems;

/// <summary>What ends a verb as a failure ends a request.</summary>
internal sealed class FailureException(Failure failure) : Exception(failure.Detail);
