using System.Buffers.Binary;

namespace Heja.Compiler.Verifying.Archives;

/// <summary>The extra fields of an entry (APPNOTE 4.5); what does not hold together is passed over.</summary>
internal readonly ref struct ExtraFields(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>The name in Info-ZIP's Unicode path field (APPNOTE 4.6.9), empty when there is none.</summary>
    // One byte of version and four of checksum stand before it.
    public ReadOnlySpan<byte> UnicodeName => Find(0x7075) is { Length: > 5 } found ? found[5..] : [];

    /// <summary>Puts 64-bit numbers in the place of those that are 0xFFFFFFFF; true when the field is there.</summary>
    public bool ReadZip64(ref long size, ref long packed, ref long offset)
    {
        var field = Find(0x0001);
        if (field.IsEmpty)
            return false;
        Take(ref field, ref size);
        Take(ref field, ref packed);
        Take(ref field, ref offset);
        return true;
    }

    private static void Take(ref ReadOnlySpan<byte> field, ref long number)
    {
        if (number != uint.MaxValue || field.Length < 8)
            return;
        number = ZipNumber.Bounded(BinaryPrimitives.ReadInt64LittleEndian(field));
        field = field[8..];
    }

    private ReadOnlySpan<byte> Find(int id)
    {
        var rest = _bytes;
        while (rest.Length >= 4)
        {
            int length = BinaryPrimitives.ReadUInt16LittleEndian(rest[2..]);
            if (length > rest.Length - 4)
                return [];
            if (BinaryPrimitives.ReadUInt16LittleEndian(rest) == id)
                return rest.Slice(4, length);
            rest = rest[(4 + length)..];
        }

        return [];
    }
}
