using Catalogue.Api.Responses;
using CsCheck;

namespace Catalogue.Api.Tests.Answers;

public sealed class RecentlyUsedTests
{
    private const int Limit = 1_000;

    private readonly LruCache<int, string> _remembered = new(Limit);

    [Fact]
    public void What_is_new_is_remembered_whatever_came_before()
    {
        for (var key = 0; key < 10_000; key++)
        {
            _remembered.Add(key, "answer", 1 + (key % Limit));
            Assert.NotNull(_remembered.Find(key));
        }
    }

    [Fact]
    public void What_is_used_again_and_again_survives_any_number_of_others()
    {
        _remembered.Add(-1, "hot", 500);
        for (var key = 0; key < 10_000; key++)
        {
            _remembered.Add(key, "cold", 100);
            Assert.Equal("hot", _remembered.Find(-1));
        }

        Assert.Equal(Limit, _remembered.Size);
    }

    [Fact]
    public void What_is_larger_than_everything_together_may_be_takes_no_place()
    {
        _remembered.Add(1, "answer", Limit);
        _remembered.Add(2, "huge", Limit + 1);

        Assert.Null(_remembered.Find(2));
        Assert.Equal("answer", _remembered.Find(1));
    }

    [Fact]
    public void It_remembers_what_fits_of_what_was_used_last() =>
        Gen.Select(Gen.Int[0, 20], Gen.Int[1, 400], Gen.Bool).Array[0, 200].Sample(uses =>
        {
            var (remembered, plain) = (new LruCache<int, string>(Limit), new List<(int Key, int Size)>());
            foreach (var (key, size, isNew) in uses)
            {
                var known = plain.FindIndex(entry => entry.Key == key);
                if (isNew)
                    remembered.Add(key, "answer", size);
                else
                    Assert.Equal(known >= 0, remembered.Find(key) is not null);
                var used = isNew ? (key, size) : known >= 0 ? plain[known] : default;
                plain.RemoveAll(entry => entry.Key == key);
                if (used != default)
                    plain.Insert(0, used);
                while (plain.Sum(entry => entry.Size) > Limit)
                    plain.RemoveAt(plain.Count - 1);
                Assert.Equal(plain.Sum(entry => entry.Size), remembered.Size);
            }
        });
}
