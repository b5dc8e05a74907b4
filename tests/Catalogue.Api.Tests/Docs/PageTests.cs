using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Docs;

/// <summary>The pages hang together.</summary>
public sealed class PageTests
{
    private static readonly string[] SetUp = ["dotnet run --project src/Catalogue.Api", "dotnet test"];

    public static TheoryData<string> Pages => [.. MarkdownFile.Names];

    public static TheoryData<string> Decisions => [.. MarkdownFile.Names.Where(name => name.StartsWith("docs/adr/", StringComparison.Ordinal))];

    [Fact]
    public void Set_up_is_two_commands()
    {
        var readme = MarkdownFile.Read("README.md");

        Assert.Equal(SetUp, readme.Fences.Where(fence => fence.Language == "sh" && !fence.Text.StartsWith("curl", StringComparison.Ordinal))
            .Select(fence => fence.Text.Trim()));
    }

    [Theory, MemberData(nameof(Pages))]
    public void Every_link_within_the_repository_leads_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(page))!;

        Assert.All(MarkdownFile.Read(page).Links.Where(link => !link.StartsWith("http", StringComparison.Ordinal)),
            link => Assert.True(Path.Exists(Path.Combine(folder, link)), $"{page} links to {link}"));
    }

    [Theory]
    [InlineData("README.md", "Quick start,duplicate,import,export,readiness,liveness,backup,restore,rate limit,proxy,port")]
    [InlineData("docs/api.md", "endpoint,default,nested,cache,rate limit,authentication,versioning,CORS,autocomplete,paging")]
    [InlineData("docs/configuration.md", "default,backup,restore,readiness,liveness,rate limit,cache,proxy,exit code,connection string")]
    [InlineData("docs/databases.md", "connection string,load balancer,failover,advisory lock,standby")]
    [InlineData("docs/formats.md", "export,default,backup,feed reader,citation,third-party")]
    [InlineData("docs/imports/README.md", "import,duplicate,default,detected,restore,exit code")]
    [InlineData("docs/proxy.md", "reverse proxy,nginx,rate limit,TLS,path prefix,readiness")]
    public void Words_that_people_search_for_are_on_the_page(string page, string words)
    {
        var text = MarkdownFile.Read(page).Text;

        Assert.All(words.Split(','), word => Assert.Contains(word, text, StringComparison.OrdinalIgnoreCase));
    }

    [Theory, MemberData(nameof(Decisions))]
    public void Every_decision_has_its_context_and_its_consequences_on_one_page(string page)
    {
        var lines = MarkdownFile.Read(page).Text.Split('\n');

        Assert.Equal(["## Context", "## Decision", "## Consequences"], lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
        Assert.InRange(lines.Length, 10, 60);
    }

    [Fact]
    public void The_architecture_has_a_diagram_of_a_request_and_one_of_the_projects() =>
        Assert.Equal(2, MarkdownFile.Read("docs/architecture.md").Fences.Count(fence => fence.Language == "mermaid"));

    [Fact]
    public void The_changelog_has_the_version_that_is_built()
    {
        var version = typeof(Program).Assembly.GetName().Version!.ToString(3);

        Assert.Contains($"## [{version}]", MarkdownFile.Read("CHANGELOG.md").Text, StringComparison.Ordinal);
    }
}
