using System.Text.RegularExpressions;
using Catalogue.Formats.Text;
using Catalogue.Records;

namespace Catalogue.Formats.BibTex;

/// <summary>The URLs of a paper.</summary>
/// <param name="Identifiers">The identifiers in URLs of registries (doi.org, arxiv.org, …).</param>
/// <param name="Links">Other URLs.</param>
/// <param name="Code">The URL of its code.</param>
internal sealed partial record BibTexAddresses(IReadOnlyList<IdentifierRecord> Identifiers, IReadOnlyList<string> Links, string? Code)
{
    private static readonly string[] Names = ["url", "ee", "link", "pdf"];

    /// <summary>Fields that may contain a URL, or something else.</summary>
    private static readonly string[] Others = ["howpublished", "eprint"];

    public static BibTexAddresses Take(BibTexFields fields)
    {
        string[] names = [.. Names, .. fields.Names(name => name.StartsWith("bdsk-url-", StringComparison.OrdinalIgnoreCase))];
        List<string> addresses = [.. names.SelectMany(name => Take(fields, name)), .. Others.SelectMany(name => TakeIfAny(fields, name))];
        var identifiers = addresses.Select(IdentifierText.OfAddress).ToList();
        return new BibTexAddresses(
            [.. identifiers.OfType<IdentifierRecord>()],
            [.. addresses.Where((_, at) => identifiers[at] is null).Distinct()],
            TakeIfAny(fields, "code") is [var code, ..] ? code : null);
    }

    private static string[] Take(BibTexFields fields, string name)
    {
        var addresses = TakeIfAny(fields, name);
        if (addresses.Length == 0 && fields.Find(name) is not null)
            fields.Return(name, "is not a URL");
        return addresses;
    }

    /// <summary>The URLs in a field, separated by white space; none if the field contains anything else.</summary>
    private static string[] TakeIfAny(BibTexFields fields, string name)
    {
        if (fields.Find(name) is not { } value)
            return [];

        var parts = TexAddress.Plain(Command().Replace(value, "")).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        string[] addresses = [.. parts.Select(WebAddress.Read).OfType<string>()];
        if (addresses.Length == 0 || addresses.Length < parts.Length)
            return [];

        fields.Take(name);
        return addresses;
    }

    [GeneratedRegex(@"^\s*\\(?:url|href|path)(?=\s*\{[^{}]*\}\s*$)")]
    private static partial Regex Command();
}
