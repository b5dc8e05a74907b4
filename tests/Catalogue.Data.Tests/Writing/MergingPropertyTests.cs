using System.Text;
using Catalogue.Data.Writing.Merging;
using Catalogue.Records;
using CsCheck;

namespace Catalogue.Data.Tests.Writing;

/// <summary>What holds of every merged record, whatever its sources say.</summary>
public sealed class MergingPropertyTests
{
    private static readonly Gen<PaperRecord[]> Records = RecordGen.Some(5).Where(records => records.Length > 1);

    /// <summary>Lists of the same authors, each cut somewhere, or not, and with initials, or not.</summary>
    private static readonly Gen<PaperRecord[]> AuthorLists = Gen.Select(Gen.Int[1, 4], Gen.Bool, Gen.Bool).Array[2, 5].Select(lists =>
        lists.Select((list, at) => Some.Paper($"k{at}", "Otters", Names(list.Item1, list.Item2)) with { AuthorsTruncated = list.Item3 }).ToArray());

    [Fact]
    public void Saying_everything_twice_changes_nothing() =>
        Records.Sample(records => Assert.Equal(Json(RecordMerge.Of(records)), Json(RecordMerge.Of([.. records, .. records]))));

    [Fact]
    public void A_record_that_is_read_again_says_the_same() => Gen.Select(Records, Gen.Int[0, 1]).Sample((records, at) =>
        Assert.Equal(Json(Distinct(records[at])), Json(Distinct(RecordMerge.Updated(records[at], records[at])))));

    [Fact]
    public void The_merged_record_can_be_stored() => Records.Sample(records =>
    {
        foreach (var merged in new[] { RecordMerge.Of(records), RecordMerge.Updated(records[0], records[1]) })
        {
            Assert.True(merged.CodeUrl is null || merged.HasCode == true, "a code URL without code");
            Assert.True(merged.Published is not null || !merged.PublishedYearInferred, "an inferred year without a date");
            var positions = merged.Authors.Select(author => author.Position).OfType<int>().ToList();
            Assert.Equal(positions.Distinct(), positions);
        }
    });

    [Fact]
    public void The_date_is_one_of_the_records_and_a_stated_one_if_there_is_any() => Records.Sample(records =>
    {
        var merged = RecordMerge.Of(records);
        var dated = records.Where(record => record.Published is not null).ToList();
        Assert.Equal(dated.Count > 0, merged.Published is not null);
        Assert.Equal(dated.Count > 0 && dated.TrueForAll(record => record.PublishedYearInferred), merged.PublishedYearInferred);
        if (dated.Count > 0)
            Assert.Contains((merged.Published, merged.PublishedYearInferred), dated.Select(record => (record.Published, record.PublishedYearInferred)));
    });

    [Fact]
    public void The_newest_record_that_knows_about_code_decides_about_the_address_too() => Records.Sample(records =>
    {
        var merged = RecordMerge.Of(records);
        var hasCode = Array.Find(records, record => record.HasCode is not null)?.HasCode;
        Assert.Equal(hasCode, merged.HasCode);
        Assert.Equal(hasCode == true ? Array.Find(records, record => record.CodeUrl is not null)?.CodeUrl : null, merged.CodeUrl);
    });

    [Fact]
    public void A_cut_list_goes_on_as_the_newest_of_the_longest_that_are_whole_or_else_of_the_longest() => AuthorLists.Sample(records =>
    {
        var newest = records[0];
        var longer = Array.FindAll(records, record => record.Authors.Count >= newest.Authors.Count);
        var whole = Array.FindAll(longer, record => !record.AuthorsTruncated);
        var expected = newest.AuthorsTruncated ? (whole.Length > 0 ? whole : longer).MaxBy(record => record.Authors.Count)! : newest;

        var merged = RecordMerge.Of(records);
        Assert.Equal(expected.Authors.Select(author => author.Name), merged.Authors.Select(author => author.Name));
        Assert.Equal(
            Array.Exists(records, record => record.AuthorsTruncated && record.Authors.Count == expected.Authors.Count),
            merged.AuthorsTruncated);
    });

    [Fact]
    public void Links_affiliations_categories_and_identifiers_of_all_records_are_there_once() => Records.Sample(records =>
    {
        var merged = RecordMerge.Of(records);
        Assert.Equal(records.SelectMany(record => record.Links).Distinct(), merged.Links);
        Assert.Equal(records.SelectMany(record => record.Affiliations).Distinct(), merged.Affiliations);
        Assert.Equal(records.SelectMany(record => record.Categories).Distinct(), merged.Categories);
        Assert.Equal(records.SelectMany(record => record.Identifiers).Distinct(), merged.Identifiers);
    });

    internal static string Json(PaperRecord record) => Encoding.UTF8.GetString(RecordJson.Write(record));

    private static string[] Names(int count, bool withInitials)
    {
        (string First, string Last)[] people = [("Jane", "Doe"), ("Bo", "Ng"), ("Cy", "Ode"), ("Di", "Poe")];
        return [.. people.Take(count).Select(person => $"{(withInitials ? $"{person.First[0]}." : person.First)} {person.Last}")];
    }

    private static PaperRecord Distinct(PaperRecord record) => record with { Identifiers = [.. record.Identifiers.Distinct()], Other = [.. record.Other.Distinct()] };
}
