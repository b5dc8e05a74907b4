namespace Catalogue.Oracle;

/// <summary>How far two spellings are from each other.</summary>
public static class PlainDistance
{
    /// <summary>How many letters have to be added, left out, replaced or exchanged with the next.</summary>
    public static int Between(string one, string other)
    {
        var distances = new int[one.Length + 1, other.Length + 1];
        for (var left = 0; left <= one.Length; left++)
        {
            for (var right = 0; right <= other.Length; right++)
            {
                distances[left, right] = left == 0 || right == 0 ? left + right : Math.Min(
                    Math.Min(distances[left - 1, right], distances[left, right - 1]) + 1,
                    distances[left - 1, right - 1] + (one[left - 1] == other[right - 1] ? 0 : 1));
                if (left > 1 && right > 1 && one[left - 1] == other[right - 2] && one[left - 2] == other[right - 1])
                    distances[left, right] = Math.Min(distances[left, right], distances[left - 2, right - 2] + 1);
            }
        }

        return distances[one.Length, other.Length];
    }
}
