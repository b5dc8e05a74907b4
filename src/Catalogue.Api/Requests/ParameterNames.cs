namespace Catalogue.Api.Requests;

/// <summary>Finds the parameter that a client of another service means by the name that it has there.</summary>
internal static class ParameterNames
{
    /// <summary>The name of the parameter: its own name in another style (<c>per_page</c>, <c>category[]</c>), or a declared other name.</summary>
    public static string? Find(string name, IReadOnlyList<Parameter> parameters)
    {
        var wanted = Plain(name);
        return (parameters.FirstOrDefault(parameter => Plain(parameter.Name) == wanted)
            ?? parameters.FirstOrDefault(parameter => parameter.OtherNames.Any(other => Plain(other) == wanted)))?.Name;
    }

    /// <summary>Without case and punctuation, in which services differ.</summary>
    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
