namespace Catalogue.Api.Tests.Infrastructure;

/// <summary>A problem as a client reads it.</summary>
internal sealed record ProblemAnswer(string Type, string Title, int Status, string Detail, string Instance, IReadOnlyList<ProblemFault> Errors)
{
    /// <summary>The only fault, which is of this parameter.</summary>
    public ProblemFault Only(string parameter)
    {
        var fault = Assert.Single(Errors);
        Assert.Equal(parameter, fault.Parameter);
        return fault;
    }

    public IEnumerable<string> Parameters => Errors.Select(fault => fault.Parameter);
}

/// <summary>One thing that was wrong.</summary>
internal sealed record ProblemFault(string Parameter, string? Received, IReadOnlyList<string> Allowed, string? Suggestion);
