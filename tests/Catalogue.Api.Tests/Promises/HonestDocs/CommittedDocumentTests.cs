using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Catalogue.Api.Tests.Promises.HonestDocs;

/// <summary>The committed document and its examples are those that the program makes, and the document is small.</summary>
/// <remarks>
/// The document contains the recorded examples, so renewing both takes two runs with <c>UPDATE_SNAPSHOTS=1</c> and a build between them.
/// </remarks>
public sealed class CommittedDocumentTests(SeededCatalogue catalogue, RetiredCatalogue retired, ITestOutputHelper output)
    : IClassFixture<SeededCatalogue>, IClassFixture<RetiredCatalogue>
{
    private const string DocumentFile = "openapi.json";
    private const string ExamplesFolder = "src/Catalogue.Api/Documentation/Examples";
    private const string ProblemsFile = "Problem.json";

    /// <summary>A language model reads the document whole; a token is about four bytes.</summary>
    private const int MaximumBytes = 160_000;

    private const string TraceId = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00";

    private static readonly Uri DocumentPath = new("/openapi.json", UriKind.Relative);

    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> AnswerFiles =>
    [
        .. Directory.GetFiles(Repository.PathOf(ExamplesFolder)).Select(path => Path.GetFileName(path)!)
            .Where(file => file != ProblemsFile).Order(StringComparer.Ordinal),
    ];

    [Theory, MemberData(nameof(AnswerFiles))]
    public async Task The_recorded_answers_are_those_that_the_program_gives(string file)
    {
        var examples = JsonNode.Parse(await Repository.ReadAsync($"{ExamplesFolder}/{file}"))!.AsArray();
        foreach (var example in examples)
        {
            using var response = await catalogue.Client.AskAsync((string)example!["request"]!);
            example["answer"] = Excerpt.Of(Contract.BodyOf(response.Content.Headers.ContentType!.MediaType!, await response.Content.ReadAsStringAsync()));
        }

        await AssertRecordedAsync(file, examples);
    }

    [Fact]
    public async Task The_recorded_errors_are_those_that_the_program_gives()
    {
        var examples = new JsonArray();
        // Papers without documents: only a mistake in the program makes them.
        await using var broken = new CatalogueFactory();
        using var clientOfBroken = broken.CreateClient();
        await using (var db = await broken.OpenDatabaseAsync())
            await db.PaperDocuments.ExecuteDeleteAsync();

        // There is one place for downloads, and somebody has it.
        await using var busy = new CatalogueFactory(isSeeded: true, ("Limits:Streams", "1"));
        using var clientOfBusy = busy.CreateClient();
        using var taken = await clientOfBusy.AskAsync("/papers?format=jsonl");

        foreach (var provocation in Provocation.All)
        {
            using var response = await provocation.SendAsync(provocation.Code switch
            {
                "internal-error" => clientOfBroken,
                "busy" => clientOfBusy,
                _ => retired.Client,
            });
            var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
            Assert.Equal($"/problems/{provocation.Code}", (string?)problem["type"]);
            problem["traceId"] = TraceId;
            examples.Add(new JsonObject { ["request"] = (string?)problem["instance"], ["answer"] = Excerpt.Of(problem) });
        }

        await AssertRecordedAsync(ProblemsFile, examples);
    }

    [Fact]
    public async Task The_document_is_committed() =>
        await Repository.AssertCommittedAsync(DocumentFile, await ServedAsync(catalogue.Client));

    [Fact]
    public async Task The_document_does_not_depend_on_what_the_catalogue_holds()
    {
        await using var empty = new CatalogueFactory(isSeeded: false);

        Assert.Equal(await Repository.ReadAsync(DocumentFile), await ServedAsync(empty.CreateClient()));
    }

    [Fact]
    public async Task The_verb_writes_the_same_document_without_touching_the_data()
    {
        using var data = new DataFolder();

        var result = await RunningProgram.RunAsync("openapi", data.Setting);

        Assert.Equal(await Repository.ReadAsync(DocumentFile), string.Join('\n', [.. result.Output, ""]));
        Assert.Empty(Directory.EnumerateFileSystemEntries(data.Path));
    }

    [Fact]
    public async Task The_document_is_small()
    {
        var size = (await catalogue.Client.GetByteArrayAsync(DocumentPath)).Length;
        var operations = Document.Committed.Operations.Count;
        var text = $"The document has {size:N0} bytes without white space, {size / operations:N0} for each of its {operations} operations; {MaximumBytes:N0} are allowed.";

        output.WriteLine(text);
        Assert.True(size <= MaximumBytes, text);
    }

    private static Task AssertRecordedAsync(string file, JsonArray examples) =>
        Repository.AssertCommittedAsync($"{ExamplesFolder}/{file}", examples.ToJsonString(Indented) + "\n");

    /// <summary>Over HTTP the document has no white space; the committed one can be read.</summary>
    private static async Task<string> ServedAsync(HttpClient client) =>
        JsonNode.Parse(await client.GetStringAsync(DocumentPath))!.ToJsonString(Indented) + "\n";
}
