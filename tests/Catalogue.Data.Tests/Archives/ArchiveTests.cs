using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Data.Archives;
using Catalogue.Data.Model;
using Catalogue.Data.Storage;
using Catalogue.Data.Tests.Writing;
using Catalogue.Records;

namespace Catalogue.Data.Tests.Archives;

public sealed class ArchiveTests
{
    /// <summary>What is made anew from the rest, or says in which order rows are.</summary>
    private static readonly string[] Derived =
    [
        "Key", "PaperKey", "AuthorKey", "AffiliationKey", "CategoryKey", "SourceKey", "FieldKey", "PrimaryCategoryKey", "Ordinal", "AuthorshipOrdinal",
        "TitleSortKey", "TitleHash", "NameSortKey", "Year", "NewestFirst", "OldestFirst", "PublishedPrecision", "DocumentsVersion", "PreparedBy",
    ];

    private static readonly Type[] DerivedEntities = [typeof(PaperDocument), typeof(PaperFacts)];

    /// <summary>The properties of entities that have another name in the archive, or are a row of its own there.</summary>
    private static readonly Dictionary<string, string> Renamed = new()
    {
        ["NameAsWritten"] = "name",
        ["TargetId"] = "target",
        ["RecordKey"] = "key",
        ["RecordDigest"] = "digest",
        ["PaperId"] = "paper",
        ["Url"] = "links",
        ["Json"] = "record",
    };

    [Fact]
    public async Task Every_row_is_there_with_every_column_that_is_not_made_from_others()
    {
        await using var catalogue = await StoredAsync();
        await using var db = await catalogue.OpenAsync();
        var lines = await LinesAsync(db);
        var names = lines.SelectMany(Names).ToHashSet(StringComparer.Ordinal);

        var missing = from entity in db.Model.GetEntityTypes()
                      where !DerivedEntities.Contains(entity.ClrType)
                      from property in entity.GetProperties()
                      where !property.IsShadowProperty() && !Derived.Contains(property.Name)
                      let name = Renamed.GetValueOrDefault(property.Name, JsonNamingPolicy.CamelCase.ConvertName(property.Name))
                      where !names.Contains(name)
                      select $"{entity.ClrType.Name}.{property.Name}";
        Assert.Empty(missing);
        foreach (var (type, table) in new[] { ("source", "Sources"), ("category", "Categories"), ("affiliation", "Affiliations"), ("author", "Authors"),
            ("researcher", "Researchers"), ("paper", "Papers"), ("tombstone", "Tombstones"), ("alias", "Aliases"), ("deletedRecord", "DeletedRecords") })
        {
            var rows = int.Parse(await catalogue.ScalarAsync($"SELECT count(*) FROM {table}"), CultureInfo.InvariantCulture);
            Assert.NotEqual(0, rows);
            Assert.Equal(rows, lines.Count(line => (string)line["type"]! == type));
        }
    }

    [Fact]
    public async Task A_paper_is_there_with_all_its_parts()
    {
        await using var catalogue = await StoredAsync();
        await using var db = await catalogue.OpenAsync();

        var paper = (await LinesAsync(db)).Single(line => (string)line["type"]! == "paper" && (string)line["id"]! == "otters").Deserialize<ArchiveRecord>(WireJson.Options);

        var archived = Assert.IsType<ArchivedPaper>(paper);
        Assert.Equal(("cs.CL", 4L), (archived.Category, archived.Revision));
        Assert.Equal([("ann-lee", "Ann Lee", 1)], archived.Authors.Select(author => (author.Id, author.Name, author.Position)));
        Assert.Equal(new ArchivedAuthorAffiliation("mit", "MIT"), Assert.Single(archived.Authors[0].Affiliations));
        Assert.Equal([("stanford", true), ("mit", false)], archived.Affiliations.Select(part => (part.Id, part.IsOfPaper)));
        Assert.Equal([new ArchivedIdentifier("doi", "10.1/otters"), new ArchivedIdentifier("doi", "10.1/seals")], archived.Identifiers);
        Assert.Equal([false, true], archived.Sources.Select(source => source.IsMerged));
    }

    /// <summary>A catalogue with at least a row in each table: one paper was merged into another, and one was deleted.</summary>
    private static async Task<TestCatalogue> StoredAsync()
    {
        var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.Writer.StoreAsync([Some.Source(
            Some.Paper("a", "Otters", ["Ann Lee"]) with
            {
                Categories = ["CL"],
                Affiliations = ["stanford"],
                Links = ["https://a.example"],
                Identifiers = [Some.Doi("10.1/otters")],
                Authors = [new("Ann Lee", 1) { Affiliations = ["MIT"] }],
            },
            Some.Paper("b", "Seals", ["Bo Ng"]) with { Identifiers = [Some.Doi("10.1/seals")] },
            Some.Paper("c", "Herons", ["Bo Ng"])) with
        {
            Profile = new ProfileRecord { Name = "Ann Lee", Field = "CL", HIndex = 7 },
        }], default);
        await catalogue.Retirement.DeleteAsync("herons", default);
        await catalogue.Retirement.MergeAsync("seals", "otters", default);
        return catalogue;
    }

    private static async Task<List<JsonNode>> LinesAsync(CatalogueContext db)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        await CatalogueArchive.WriteAsync(db, text, default);
        return [.. text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }

    private static IEnumerable<string> Names(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(property => Names(property.Value).Prepend(property.Key)),
        JsonArray items => items.SelectMany(Names),
        _ => [],
    };
}
