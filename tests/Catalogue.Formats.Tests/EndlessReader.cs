namespace Catalogue.Formats.Tests;

/// <summary>A text that is made while it is read: a beginning, a part many times, and an end.</summary>
internal sealed class EndlessReader(string begin, string part, int times, string end) : TextReader
{
    private readonly long _length = begin.Length + (long)part.Length * times + end.Length;
    private long _at;
    private long _observed;

    /// <summary>After how many characters <see cref="Observe"/> is called.</summary>
    public int Every { get; init; } = int.MaxValue;

    public Action Observe { get; init; } = () => { };

    public override int Peek() => _at < _length ? Character(_at) : -1;

    public override int Read()
    {
        if (_at - _observed >= Every)
        {
            _observed = _at;
            Observe();
        }

        return _at < _length ? Character(_at++) : -1;
    }

    public override int Read(char[] buffer, int index, int count)
    {
        var read = 0;
        for (; read < count && Read() is >= 0 and var next; read++)
            buffer[index + read] = (char)next;
        return read;
    }

    private char Character(long at)
    {
        if (at < begin.Length)
            return begin[(int)at];

        var repeated = at - begin.Length;
        return repeated < (long)part.Length * times ? part[(int)(repeated % part.Length)] : end[(int)(repeated - (long)part.Length * times)];
    }
}
