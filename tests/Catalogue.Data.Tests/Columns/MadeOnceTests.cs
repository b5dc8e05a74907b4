using Catalogue.Data.Columns;

namespace Catalogue.Data.Tests.Columns;

public sealed class MadeOnceTests
{
    private readonly MadeOnce<string, string> _made = new();

    [Fact]
    public void A_value_is_made_once()
    {
        Assert.Equal("first", _made.Of("key", () => "first"));
        Assert.Equal("first", _made.Of("key", () => "second"));
        Assert.Equal([("key", "first")], _made.All);
    }

    [Fact]
    public void What_failed_is_made_again()
    {
        Assert.Throws<IOException>(() => _made.Of("key", () => throw new IOException()));
        Assert.Empty(_made.All);

        Assert.Equal("made", _made.Of("key", () => "made"));
    }
}
