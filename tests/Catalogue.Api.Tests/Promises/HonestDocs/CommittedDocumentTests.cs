using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.HonestDocs;

/// <summary>What is committed is what the program says.</summary>
/// <remarks>
/// The document holds the answers, so renewing both takes two runs with <c>UPDATE_SNAPSHOTS=1</c> and a build between them.
/// </remarks>
public sealed class CommittedDocumentTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    private const string DocumentFile = "openapi.json";
    private const string AnswersFolder = "src/Catalogue.Api/Documentation/Examples";

    private static readonly Uri DocumentPath = new("/openapi.json", UriKind.Relative);

    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> AnswerFiles =>
        [.. Directory.GetFiles(Repository.PathOf(AnswersFolder)).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(AnswerFiles))]
    public async Task The_recorded_answers_are_those_that_the_program_gives(string file)
    {
        var answers = JsonNode.Parse(await Repository.ReadAsync($"{AnswersFolder}/{file}"))!.AsArray();
        foreach (var example in answers)
        {
            using var response = await catalogue.Client.AskAsync((string)example!["request"]!);
            example["answer"] = Contract.BodyOf(response.Content.Headers.ContentType!.MediaType!, await response.Content.ReadAsStringAsync());
        }

        await Repository.AssertCommittedAsync($"{AnswersFolder}/{file}", answers.ToJsonString(Indented) + "\n");
    }

    [Fact]
    public async Task The_document_is_committed() =>
        await Repository.AssertCommittedAsync(DocumentFile, await catalogue.Client.GetStringAsync(DocumentPath));

    [Fact]
    public async Task The_document_does_not_depend_on_what_the_catalogue_holds()
    {
        await using var empty = new CatalogueFactory(isSeeded: false);

        Assert.Equal(await Repository.ReadAsync(DocumentFile), await empty.CreateClient().GetStringAsync(DocumentPath));
    }

    [Fact]
    public async Task The_verb_writes_the_same_document_without_touching_the_data()
    {
        using var data = new DataFolder();

        var result = await RunningProgram.RunAsync("openapi", data.Setting);

        Assert.Equal(await Repository.ReadAsync(DocumentFile), string.Join('\n', [.. result.Output, ""]));
        Assert.Empty(Directory.EnumerateFileSystemEntries(data.Path));
    }
}
