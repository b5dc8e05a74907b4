namespace Catalogue.Formats.Tests.Fuzzing;

/// <summary>Breaks bytes as files get broken: cut, doubled, swapped, with other bytes in them.</summary>
internal static class Mutation
{
    private static readonly byte[] Telling = [.. "{}[]()<>\"'\\,;:=#@%&$~-/\n\r\t 0\0"u8, 0x80, 0xC3, 0xE9, 0xFF];

    public static byte[] Of(byte[] bytes, Random random)
    {
        var mutated = bytes.ToList();
        for (var changes = random.Next(1, 4); changes > 0 && mutated.Count > 0; changes--)
            Change(mutated, random);
        return [.. mutated];
    }

    private static void Change(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(bytes.Count - at, 1 << random.Next(8));
        switch (random.Next(7))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes[at] = Telling[random.Next(Telling.Length)];
                break;
            case 2:
                bytes.Insert(at, Telling[random.Next(Telling.Length)]);
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                break;
            case 5:
                bytes.InsertRange(at, Enumerable.Repeat(Telling[random.Next(Telling.Length)], length));
                break;
            default:
                bytes.RemoveRange(bytes.Count - Math.Min(bytes.Count, length), Math.Min(bytes.Count, length));
                break;
        }
    }
}
