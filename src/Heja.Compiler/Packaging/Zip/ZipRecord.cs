using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Heja.Compiler.Packaging.Zip;

/// <summary>A record of a zip while it is put together: little-endian numbers and ASCII names, one after another.</summary>
internal sealed class ZipRecord
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public int Length => _bytes.WrittenCount;

    public void UInt16(int value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(_bytes.GetSpan(2), checked((ushort)value));
        _bytes.Advance(2);
    }

    public void UInt32(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.GetSpan(4), value);
        _bytes.Advance(4);
    }

    public void UInt64(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(8), value);
        _bytes.Advance(8);
    }

    public void Ascii(string text) => Encoding.ASCII.GetBytes(text, _bytes);

    public void WriteTo(Stream output)
    {
        output.Write(_bytes.WrittenSpan);
        _bytes.ResetWrittenCount();
    }
}
