namespace Catalogue.Data.Queries.Paging;

/// <summary>Finds the smallest of many numbers without sorting them all.</summary>
internal sealed class Selection(int capacity)
{
    private readonly long[] _numbers = new long[capacity];
    private int _count;

    public void Add(long number) => _numbers[_count++] = number;

    /// <summary>The numbers from an offset on, as if all were sorted.</summary>
    public ReadOnlySpan<long> Take(int offset, int count)
    {
        if (offset >= _count)
            return [];

        var end = (int)Math.Min((long)offset + count, _count);
        Part(0, _count, offset);
        Part(offset, _count, end);
        var taken = _numbers.AsSpan(offset, end - offset);
        taken.Sort();
        return taken;
    }

    /// <summary>Moves numbers until those before the place are no larger than those from it on (Hoare's quickselect).</summary>
    private void Part(int start, int end, int place)
    {
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
