using CsCheck;

namespace Catalogue.Search.Tests;

/// <summary>Sets of papers are as any sets are, whether they are lists or bitmaps.</summary>
public sealed class PaperSetTests
{
    /// <summary>Few of many keys, most of few, and nothing.</summary>
    private static readonly Gen<SortedSet<int>> Keys = Gen.OneOf(Gen.Int[1, 50_000].Array[0, 40], Gen.Int[1, 400].Array[0, 300])
        .Select(keys => new SortedSet<int>(keys));

    [Fact]
    public void What_two_sets_make_together_is_what_sets_make() => Gen.Select(Keys, Keys).Sample((one, other) =>
    {
        var (some, others) = (Of(one), Of(other));
        Assert.Equal(one.Intersect(other).Order(), some.And(others).ToKeys());
        Assert.Equal(one.Intersect(other).Count(), some.CountCommon(others));
        Assert.Equal(one.Except(other).Order(), some.Without(others).ToKeys());
        Assert.Equal(one.Intersect(other).Order(), one.Where(others.Contains));
    });

    [Fact]
    public void A_union_has_every_key_once() => Keys.Array[0, 6].Sample(sets =>
    {
        var union = DocIdSet.Union([.. sets.Select(Of)]);
        Assert.Equal(sets.SelectMany(keys => keys).Distinct().Order(), union.ToKeys());
        Assert.Equal(union.ToKeys().Length, union.Count);
    });

    private static DocIdSet Of(SortedSet<int> keys) => DocIdSet.OfKeys([.. keys]);
}
