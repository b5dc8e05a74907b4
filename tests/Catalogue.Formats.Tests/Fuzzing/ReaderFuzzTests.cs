using System.Text;
using Catalogue.Formats.Reading;

namespace Catalogue.Formats.Tests.Fuzzing;

/// <summary>
/// Every reader reads mutated real input: no exception escapes, and most of it still gives a record. <c>FUZZ_CASES</c> sets how many cases a
/// reader gets, and with it the cases are other ones each time; a failure shows the seed and the bytes.
/// </summary>
public sealed class ReaderFuzzTests
{
    private const string Variable = "FUZZ_CASES";
    private const int UsualSeed = 20261126;
    private const int LongestInput = 16 * 1024;

    public static IEnumerable<object[]> Formats => CorpusTests.Formats;

    [Theory]
    [MemberData(nameof(Formats))]
    public void Mutated_input_gives_records_and_reasons(string name)
    {
        var format = KnownImportFormats.All.Single(format => format.Name == name);
        var cases = TestScope.Cases(few: 1_000, all: 5_000, Variable);
        var seed = TestScope.IsSet(Variable) ? Environment.TickCount : UsualSeed;
        var inputs = Inputs(name);
        var withRecord = 0;
        for (var at = 0; at < cases; at++)
        {
            var bytes = Mutation.Of(inputs[at % inputs.Count], new Random(seed + at));
            withRecord += Read(format, bytes, seed + at) ? 1 : 0;
        }

        Assert.True(withRecord * 2 >= cases, $"only {withRecord} of {cases} mutated inputs gave a record");
    }

    private static bool Read(ImportFormat format, byte[] bytes, int seed)
    {
        try
        {
            return Corpus.Read(format, "fuzz", bytes).Any(record => record is ReadPaper);
        }
        catch (Exception exception) when (exception is not InvalidDataException)
        {
            throw new InvalidOperationException($"Seed {seed}: {Convert.ToBase64String(bytes)} or {Encoding.UTF8.GetString(bytes)}", exception);
        }
    }

    /// <summary>The hard cases that give a paper and are short.</summary>
    private static List<byte[]> Inputs(string name)
    {
        var format = KnownImportFormats.All.Single(format => format.Name == name);
        return [.. Corpus.Cases(name).Select(file => Corpus.Bytes(name, file))
            .Where(bytes => bytes.Length <= LongestInput && Corpus.Read(format, "real", bytes).Any(record => record is ReadPaper))];
    }
}
