namespace Catalogue.Benchmarks.Checking;

/// <summary>What was compared, by kind of check, and the first differences of each kind in detail.</summary>
internal sealed class Findings
{
    private const int Shown = 3;
    private const int Longest = 300;

    private readonly Dictionary<string, (int Passed, int Failed)> _kinds = [];
    private readonly List<string> _differences = [];

    public int Failed => _kinds.Values.Sum(kind => kind.Failed);

    public void Same<T>(string kind, string where, T expected, T actual) =>
        Add(kind, EqualityComparer<T>.Default.Equals(expected, actual) ? null : $"{where}\n    expected {expected}\n    actual   {actual}");

    /// <summary>Compares sequences; the first difference of two stands for all.</summary>
    public void SameLines(string kind, string where, IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        var at = Enumerable.Range(0, Math.Max(expected.Count, actual.Count))
            .FirstOrDefault(index => expected.ElementAtOrDefault(index) != actual.ElementAtOrDefault(index), -1);
        Add(kind, at < 0 ? null : $"{where}\n    expected {At(expected, at)}\n    actual   {At(actual, at)}");
    }

    public void True(string kind, string where, bool holds) => Add(kind, holds ? null : where);

    /// <summary>Makes a request that cannot be answered a difference, and goes on.</summary>
    public async Task TryAsync(string kind, Func<Task> check)
    {
        try
        {
            await check();
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            Add(kind, failure.Message);
        }
    }

    public async Task WriteToAsync(TextWriter output)
    {
        foreach (var (kind, (passed, failed)) in _kinds)
            await output.WriteLineAsync($"{kind,-52} {passed,9:N0} passed {failed,7:N0} failed");
        foreach (var difference in _differences)
            await output.WriteLineAsync(difference);
    }

    private void Add(string kind, string? difference)
    {
        var (passed, failed) = _kinds.GetValueOrDefault(kind);
        _kinds[kind] = difference is null ? (passed + 1, failed) : (passed, failed + 1);
        if (difference is not null && failed < Shown)
            _differences.Add($"- {kind}: {difference}");
    }

    private static string At(IReadOnlyList<string> lines, int at) =>
        $"{(at < lines.Count ? string.Concat(lines[at].Take(Longest)) : "nothing")} (as number {at + 1} of {lines.Count})";
}
