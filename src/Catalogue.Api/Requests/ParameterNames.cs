namespace Catalogue.Api.Requests;

/// <summary>Finds our parameter for a name from another service.</summary>
internal static class ParameterNames
{
    /// <summary>The name of the parameter: its own name in another style (<c>per_page</c>, <c>category[]</c>), or a declared other name.</summary>
    public static string? Find(string name, IReadOnlyList<Parameter> parameters)
    {
        var wanted = Plain(name);
        return (parameters.FirstOrDefault(parameter => Plain(parameter.Name) == wanted)
            ?? parameters.FirstOrDefault(parameter => parameter.OtherNames.Any(other => Plain(other) == wanted)))?.Name;
    }

    /// <summary>Ignores case and punctuation, in which services differ.</summary>
    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
