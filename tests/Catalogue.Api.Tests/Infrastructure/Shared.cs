namespace Catalogue.Api.Tests.Infrastructure;

/// <summary>Real records and schemas of others, in a folder beside the repository that not everybody has.</summary>
internal static class Shared
{
    public static string Anthology { get; } = Path("data/acl-anthology.jsonl.zst");

    public static string Path(string file) => Repository.PathOf($"../shared/{file}");
}
