namespace Catalogue.Formats.ProfilePage;

/// <summary>Recognises URLs of source code: a known host of repositories, with a path that names one.</summary>
internal static class CodeRepositories
{
    private static readonly HashSet<string> OwnerAndName = new(StringComparer.Ordinal)
    {
        "github.com", "gist.github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "gitee.com", "git.sr.ht",
    };

    private static readonly HashSet<string> NotOwners = new(StringComparer.OrdinalIgnoreCase)
    {
        "about", "apps", "collections", "explore", "features", "groups", "login", "marketplace", "orgs", "organizations",
        "search", "settings", "sponsors", "topics", "trending", "users",
    };

    public static bool Hosts(string address)
    {
        var uri = new Uri(address);
        var path = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var host = uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
        return host switch
        {
            "sourceforge.net" => path is ["projects" or "p", _, ..],
            // Models and data sets are not the code of a paper; a space is a program.
            "huggingface.co" => path is ["spaces", _, _, ..],
            "anonymous.4open.science" => path is ["r" or "anonymize", _, ..],
            _ => (OwnerAndName.Contains(host) || host.StartsWith("gitlab.", StringComparison.Ordinal))
                && path is [var owner, _, ..] && !NotOwners.Contains(owner),
        };
    }
}
