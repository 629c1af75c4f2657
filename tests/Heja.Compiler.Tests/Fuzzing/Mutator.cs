using System.Buffers.Binary;

namespace Heja.Compiler.Tests.Fuzzing;

/// <summary>Changes bytes as accidents and attackers do. The same random numbers make the same changes.</summary>
internal static class Mutator
{
    private const int Longest = 20_000;

    // The edges of the numbers in headers.
    private static readonly uint[] Edges =
    [
        0,
        1,
        2,
        8,
        0x7F,
        0x80,
        0xFF,
        0x7FFF,
        0xFFFF,
        0x10000,
        0x7FFFFFFF,
        0xFFFFFFFF,
    ];

    /// <param name="random">Decides.</param>
    /// <param name="bytes">What to change; is not changed itself.</param>
    /// <param name="crumbs">Pieces that mean something to who reads it.</param>
    /// <param name="others">Inputs to take parts of.</param>
    public static byte[] Mutate(Random random, byte[] bytes, byte[][] crumbs, byte[][] others)
    {
        var changed = new List<byte>(bytes);
        for (var i = random.Next(8); i >= 0 && changed.Count > 0; i--)
            Change(random, changed, crumbs, others);
        return changed.Count > Longest ? [.. changed[..Longest]] : [.. changed];
    }

    private static void Change(Random random, List<byte> bytes, byte[][] crumbs, byte[][] others)
    {
        // What matters most stands at the end of a zip; elsewhere one place is as good as another.
        var at = random.Next(4) == 0 ? Math.Max(0, bytes.Count - 1 - random.Next(120)) : random.Next(bytes.Count);
        var length = Math.Min(random.Next(1, 60), bytes.Count - at);
        switch (random.Next(9))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                Number(random, bytes, at);
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.RemoveRange(at, random.Next(20) == 0 ? bytes.Count - at : Math.Min(4, bytes.Count - at));
                break;
            case 5:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 6:
                var other = others[random.Next(others.Length)];
                var from = random.Next(other.Length);
                bytes.InsertRange(at, other[from..Math.Min(other.Length, from + random.Next(1, 200))]);
                break;
            default:
                bytes.InsertRange(at, crumbs[random.Next(crumbs.Length)]);
                break;
        }
    }

    private static void Number(Random random, List<byte> bytes, int at)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(number, Edges[random.Next(Edges.Length)]);
        var length = random.Next(2) == 0 ? 2 : 4;
        for (var i = 0; i < length && at + i < bytes.Count; i++)
            bytes[at + i] = number[i];
    }
}
