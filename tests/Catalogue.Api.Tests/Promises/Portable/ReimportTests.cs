using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Api.Tests.Promises.Portable.Parsers;
using Catalogue.Formats;
using Catalogue.Formats.Reading;
using Catalogue.Records;
using CsCheck;

namespace Catalogue.Api.Tests.Promises.Portable;

/// <summary>What leaves as CSV or JSON Lines comes back whole.</summary>
public sealed class ReimportTests
{
    private const int StrangeCount = 200;

    /// <summary>So many usual cases take as long as one of these.</summary>
    private const int CasesOfOne = 500;
    private const string Identifiers = "identifiers";

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    public async Task The_shipped_papers_come_back(string format)
    {
        await using var exported = new ExportedPapers(new CatalogueFactory());
        await AssertComesBackAsync(format, exported);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    public async Task Papers_with_every_kind_of_character_come_back(string format) => await StrangePapers.Some(StrangeCount).SampleAsync(
        async records =>
        {
            await using var exported = await ExportedPapers.StoreAsync(records);
            await AssertComesBackAsync(format, exported);
        },
        iter: Math.Max(2, Check.Iter / CasesOfOne),
        threads: 1,
        print: records => $"{records.Length} papers");

    /// <summary>Formats of reference managers do not say everything, and what they say (docs/formats.md) comes back.</summary>
    [Theory]
    [InlineData("bibtex")]
    [InlineData("ris")]
    [InlineData("csl")]
    public async Task What_a_format_of_references_says_comes_back(string format)
    {
        await using var exported = new ExportedPapers(new CatalogueFactory());
        var document = await exported.DocumentAsync(format);
        var papers = await exported.PapersAsync();

        var read = KnownImportFormats.Detect(document)!.Read(new ImportText("export", new DateOnly(2026, 1, 1), new StringReader(document))).ToList();

        Assert.Equal(papers.Select(References), read.Select(record => References(Assert.IsType<ReadPaper>(record).Paper)));
    }

    private static string References(PaperItem paper) => Fields(
        paper.Id, OneLine(paper.Title), OneLine(paper.Abstract), paper.Published, paper.PublishedYearInferred, paper.Categories.Select(category => category.Id).Order(StringComparer.Ordinal),
        paper.Authors.Select(author => $"{author.Position} {OneLine(author.Name)}"), paper.AuthorsTruncated,
        paper.Identifiers.Where(identifier => identifier.Scheme is "doi" or "arxiv").Select(identifier => $"{identifier.Scheme}:{identifier.Value}"));

    private static string References(PaperRecord paper) => Fields(
        paper.RecordKey, OneLine(paper.Title), OneLine(paper.Abstract), paper.Published?.ToString(), paper.PublishedYearInferred, paper.Categories.Order(StringComparer.Ordinal),
        paper.Authors.Select(author => $"{author.Position} {author.Name}"), paper.AuthorsTruncated,
        paper.Identifiers.Select(identifier => $"{identifier.Scheme}:{identifier.Value}").Order(StringComparer.Ordinal));

    /// <summary>Ends of lines are spaces in these formats, and what only MathJax names is a character.</summary>
    private static string OneLine(string? text) => PaperFields.OneLine(PlainTex.WithCharacters(text ?? ""));

    private static async Task AssertComesBackAsync(string format, ExportedPapers exported)
    {
        var document = await exported.DocumentAsync(format);
        var papers = await exported.PapersAsync();

        var read = KnownImportFormats.Detect(document)!.Read(new ImportText("export", new DateOnly(2026, 1, 1), new StringReader(document))).ToList();

        Assert.Empty(read.OfType<RejectedRecord>());
        Assert.Equal(papers.Select(Fields), read.Select(record => Fields(Assert.IsType<ReadPaper>(record))));
    }

    private static string Fields(PaperItem paper) => Fields(
        paper.Id, paper.Title, paper.Abstract, paper.Published, paper.PublishedYearInferred, paper.Category is not null, paper.Categories.Select(category => category.Id),
        paper.Authors.Select(author => Author(author.Name, author.Position, (author.Affiliations ?? []).Select(affiliation => affiliation.Name))), paper.AuthorsTruncated,
        paper.Affiliations.Select(affiliation => affiliation.Name),
        paper.HasCode, paper.CodeUrl, paper.Links, paper.Identifiers.Select(identifier => $"{identifier.Scheme}:{identifier.Value}").Order(StringComparer.Ordinal));

    private static string Fields(ReadPaper read)
    {
        Assert.All(read.Notes, note => Assert.Equal(Identifiers, note.Field));
        var paper = read.Paper;
        // Strange identifiers may be none of their registry.
        var identifiers = paper.Identifiers.Select(identifier => $"{identifier.Scheme}:{identifier.Value}")
            .Concat(paper.Other.Where(field => field.Name == Identifiers).Select(field => field.Value));
        return Fields(
            paper.RecordKey, paper.Title, paper.Abstract, paper.Published?.ToString(), paper.PublishedYearInferred, paper.HasPrimaryCategory, paper.Categories,
            paper.Authors.Select(author => Author(author.Name, author.Position, author.Affiliations)), paper.AuthorsTruncated, paper.Affiliations, paper.HasCode, paper.CodeUrl, paper.Links,
            identifiers.Order(StringComparer.Ordinal));
    }

    private static string Author(string name, int? position, IEnumerable<string> affiliations) => $"{position} {name} of {string.Join(" and ", affiliations)}";

    private static string Fields(params object?[] values) =>
        string.Join('\n', values.Select(value => value is IEnumerable<string> list ? string.Join(" | ", list) : value?.ToString()));
}
