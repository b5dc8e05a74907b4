using System.CommandLine;
using Catalogue.Text;

namespace Catalogue.Api.Cli;

/// <summary>An option that takes one of several names. Help lists them after the description, where they do not widen every line.</summary>
internal static class Choice
{
    public static Option<T> Of<T>(string name, string description, IReadOnlyList<string> allowed)
    {
        var option = new Option<T>(name) { Description = $"{description} One of: {string.Join(", ", allowed)}.", HelpName = "name" };
        option.CompletionSources.Add([.. allowed]);
        option.Validators.Add(given =>
        {
            foreach (var text in given.Tokens.Select(token => token.Value).Where(text => !allowed.Contains(text)))
                given.AddError(Unknown(name, text, allowed));
        });
        return option;
    }

    public static string Unknown(string name, string text, IReadOnlyList<string> allowed) =>
        $"{name} must be one of: {string.Join(", ", allowed)}; you gave '{text}'.{(EditDistance.Nearest(text, allowed) is { } near ? $" Did you mean '{near}'?" : "")}";
}
