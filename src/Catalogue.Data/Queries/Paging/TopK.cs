using System.Numerics.Tensors;

namespace Catalogue.Data.Queries.Paging;

/// <summary>Selects the smallest of many numbers without keeping or sorting all of them. Not thread-safe.</summary>
/// <param name="offset">The number of smallest numbers to skip.</param>
/// <param name="count">The number to return after those.</param>
internal sealed class TopK(long offset, int count)
{
    private const int Least = 256;

    private readonly int _wanted = (int)Math.Min(offset + count, int.MaxValue / 2);
    private long[] _numbers = new long[Least];
    private int _count;
    private long _limit = long.MaxValue;

    public void Add(long number)
    {
        if (number > _limit)
            return;
        if (_count == _numbers.Length)
            MakeRoom();
        _numbers[_count++] = number;
    }

    /// <summary>The numbers after the offset, in ascending order.</summary>
    public ReadOnlySpan<long> Taken()
    {
        if (offset >= _count)
            return [];

        var end = Math.Min(_wanted, _count);
        Part((int)offset);
        Part(end);
        var taken = _numbers.AsSpan((int)offset, end - (int)offset);
        taken.Sort();
        return taken;
    }

    /// <summary>Drops the numbers that can no longer be selected. A buffer of twice the selection makes the amortised cost per number constant.</summary>
    private void MakeRoom()
    {
        if (_count < 2L * _wanted)
        {
            Array.Resize(ref _numbers, _numbers.Length * 2);
            return;
        }

        Part(_wanted);
        _count = _wanted;
        _limit = TensorPrimitives.Max<long>(_numbers.AsSpan(0, _count));
    }

    /// <summary>Moves numbers until those before the place are no larger than those from it on (Hoare's quickselect).</summary>
    private void Part(int place)
    {
        var (start, end) = (0, _count);
        while (end - start > 1 && place > start && place < end)
        {
            var pivot = Median(_numbers[start], _numbers[start + ((end - start) / 2)], _numbers[end - 1]);
            var (left, right) = (start, end - 1);
            while (left <= right)
            {
                while (_numbers[left] < pivot)
                    left++;
                while (_numbers[right] > pivot)
                    right--;
                if (left <= right)
                {
                    (_numbers[left], _numbers[right]) = (_numbers[right], _numbers[left]);
                    left++;
                    right--;
                }
            }

            if (place <= right)
                end = right + 1;
            else if (place >= left)
                start = left;
            else
                return;
        }
    }

    private static long Median(long one, long two, long three) => Math.Max(Math.Min(one, two), Math.Min(Math.Max(one, two), three));
}
