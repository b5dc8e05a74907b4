using Catalogue.Formats.Reading;

namespace Catalogue.Formats.Tests;

/// <summary>Input that is never in memory as a whole: what readers keep of it is not either.</summary>
[Collection(nameof(AloneInMemory))]
public sealed class BoundedMemoryTests
{
    private const int Limit = 1024 * 1024;
    private const int Times = 16;

    public static IEnumerable<object[]> Files => BoundedRecordTests.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public void A_record_without_end_does_not_fill_the_memory(string format, string before, string begin, string part, string end)
    {
        var used = GC.GetTotalMemory(forceFullCollection: true);
        var looks = 0;
        var most = 0L;
        using var text = new EndlessReader(before + begin, part, Times * Limit / part.Length, end)
        {
            Every = 2 * Limit,
            Observe = () => (looks, most) = (looks + 1, Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - used)),
        };

        var rejected = KnownImportFormats.All.Single(known => known.Name == format)
            .Read(new ImportText("x", new DateOnly(2026, 11, 22), text) { LongestRecord = Limit }).Count(record => record is RejectedRecord);

        Assert.NotEqual(0, rejected);
        // The whole text would take 32 bytes for each character of the limit.
        // What other tests left may be freed meanwhile, so that nothing seems to be used.
        Assert.NotEqual(0, looks);
        Assert.InRange(most, 0, 24L * Limit);
    }
}
