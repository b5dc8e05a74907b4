using Catalogue.Formats.Text;
using Catalogue.Records;

namespace Catalogue.Formats.Tests.Text;

public sealed class RecordKeysTests
{
    private static readonly PaperRecord Paper = new() { RecordKey = "", Title = "Über <i>Daten</i>", Authors = [new AuthorRecord("Ada Lovelace", 1)] };

    [Fact]
    public void An_identifier_is_the_key() =>
        Assert.Equal("doi:10.1000/xyz", RecordKeys.Of(Paper with { Identifiers = [new("doi", "10.1000/xyz"), new("pmid", "1")] }));

    [Fact]
    public void Without_one_the_key_is_a_hash_that_place_and_spelling_do_not_change()
    {
        var key = RecordKeys.Of(Paper);

        Assert.Matches("^[0-9a-f]{16}$", key);
        Assert.Equal(key, RecordKeys.Of(Paper with { Line = 7, Title = "UBER <I>DATEN</I>" }));
        Assert.NotEqual(key, RecordKeys.Of(Paper with { Authors = [] }));
        Assert.NotEqual(RecordKeys.Of(Paper with { Title = "???" }), RecordKeys.Of(Paper with { Title = "!!!" }));
    }
}
