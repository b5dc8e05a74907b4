using System.Diagnostics;
using System.Globalization;
using Catalogue.Records;

namespace Catalogue.Benchmarks.Records;

/// <summary>Says on the standard error every few seconds how many papers were read.</summary>
internal sealed class Progress(Stopwatch watch)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>How long it took to make the records themselves.</summary>
    public TimeSpan Reading { get; private set; }

    /// <summary>When there were no more.</summary>
    public TimeSpan LastRead { get; private set; }

    public IEnumerable<PaperRecord> Watch(IEnumerable<PaperRecord> papers)
    {
        using var records = papers.GetEnumerator();
        var (count, countBefore, said) = (0, 0, watch.Elapsed);
        for (var start = watch.Elapsed; records.MoveNext(); start = watch.Elapsed)
        {
            count++;
            Reading += watch.Elapsed - start;
            if (start - said > Interval)
            {
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{start.TotalSeconds,6:0} s {count,10:N0} papers {(count - countBefore) / (start - said).TotalSeconds,8:N0}/s"));
                (countBefore, said) = (count, start);
            }

            yield return records.Current;
        }

        LastRead = watch.Elapsed;
    }
}
