using Catalogue.Data.Seeding;
using Catalogue.Records;

namespace Catalogue.Data.Tests.Seeding;

public sealed class BrokenSeedTests : IDisposable
{
    private const string Whole = """{ "documents": [], "categories": "c.json", "affiliations": "a.json" }""";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("catalogue-seed-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("{\n  \"documents\": [,]\n}", 2, "")]
    [InlineData("null", 1, "null")]
    [InlineData("{ \"documents\": [] }", 1, "categories")]
    [InlineData("{ \"documents\": [],\n\"documents\": [], \"categories\": \"c.json\", \"affiliations\": \"a.json\" }", 2, "Duplicate")]
    [InlineData("{ \"documents\": [],\n\"colour\": 1, \"categories\": \"c.json\", \"affiliations\": \"a.json\" }", 2, "colour")]
    [InlineData("{ \"documents\": [null], \"categories\": \"c.json\", \"affiliations\": \"a.json\" }", null, "null")]
    [InlineData(
        "{ \"documents\": [], \"categories\": \"../c.json\", \"affiliations\": \"a.json\" }",
        null, "'../c.json' is not the name")]
    [InlineData("{ \"documents\": [], \"categories\": \"c.json\", \"affiliations\": \"c.json\" }", null, "'c.json' is listed twice")]
    [InlineData("{ \"documents\": [], \"categories\": \"c.json\", \"affiliations\": \"b.json\" }", null, "'b.json' is listed, but missing from the folder")]
    [InlineData(
        "{ \"documents\": [{ \"file\": \"d.txt\", \"format\": \"pdf\", \"retrieved\": \"2026-11-22\" }], \"categories\": \"c.json\", \"affiliations\": \"a.json\" }",
        null, "unsupported format 'pdf'")]
    [InlineData(
        "{ \"documents\": [\n{ \"file\": \"d.txt\", \"format\": \"profile-page\", \"retrieved\": \"22.11.2026\" }], \"categories\": \"c.json\", \"affiliations\": \"a.json\" }",
        2, "retrieved")]
    public async Task A_broken_manifest_is_refused_with_its_line(string manifest, int? line, string reason)
    {
        await WriteAsync(manifest, "[]", "{}");

        var exception = Assert.Throws<DocumentException>(() => SeedManifest.Read(folder.FullName));

        Assert.Equal((SeedManifest.FileName, line), (exception.File, exception.Line));
        Assert.Contains(reason, exception.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_manifest_is_refused()
    {
        var exception = Assert.Throws<DocumentException>(() => SeedManifest.Read(folder.FullName));

        Assert.StartsWith("manifest.json: cannot read the file", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[\n{ \"id\": \"cs.CL\" }]", "{}", "c.json", 2, "name")]
    [InlineData("[null]", "{}", "c.json", null, "no id or no name")]
    [InlineData("[{ \"id\": \"cs.\", \"name\": \"x\" }]", "{}", "c.json", null, "no id or no name")]
    [InlineData("[{ \"id\": \"cs.CL\", \"name\": \"x\" }, { \"id\": \"CL\", \"name\": \"y\" }]", "{}", "c.json", null, "'CL'")]
    [InlineData("[]", "{ \"a\": \" \" }", "a.json", null, "'a' has no name")]
    [InlineData("[]", "{ \"a\": null }", "a.json", null, "'a' has no name")]
    [InlineData("[]", "{ \"a\": \"x\",\n\"a\": \"y\" }", "a.json", 2, "Duplicate")]
    [InlineData("[]", "[]", "a.json", 1, "")]
    public async Task A_broken_authority_file_is_refused(string categories, string affiliations, string file, int? line, string reason)
    {
        await WriteAsync(Whole, categories, affiliations);
        var manifest = SeedManifest.Read(folder.FullName);

        var exception = Assert.Throws<DocumentException>(() => manifest.ReadAuthorities());

        Assert.Equal((file, line), (exception.File, exception.Line));
        Assert.Contains(reason, exception.Reason, StringComparison.Ordinal);
    }

    private async Task WriteAsync(string manifest, string categories, string affiliations)
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, SeedManifest.FileName), manifest);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "c.json"), categories);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a.json"), affiliations);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "d.txt"), "");
    }
}
