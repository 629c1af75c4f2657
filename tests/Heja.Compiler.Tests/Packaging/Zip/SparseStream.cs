namespace Heja.Compiler.Tests.Packaging.Zip;

/// <summary>Many gibibytes in little memory: long writes are taken to be zeros, short ones are kept.</summary>
internal sealed class SparseStream : Stream
{
    private const int LongWrite = 1024 * 1024;
    private readonly List<(long Start, byte[] Bytes)> _kept = [];
    private long _length;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => true;
    public override long Length => _length;
    public override long Position { get; set; }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.Length < LongWrite)
            _kept.Add((Position, buffer.ToArray()));
        Position += buffer.Length;
        _length = Math.Max(_length, Position);
    }

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Clamp(_length - Position, 0, buffer.Length);
        buffer = buffer[..count];
        buffer.Clear();
        foreach (var (start, bytes) in _kept)
        {
            var from = Math.Max(start, Position);
            var to = Math.Min(start + bytes.Length, Position + count);
            if (from < to)
                bytes.AsSpan((int)(from - start), (int)(to - from)).CopyTo(buffer[(int)(from - Position)..]);
        }
        Position += count;
        return count;
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => Position + offset,
            _ => _length + offset,
        };

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void SetLength(long value) => throw new NotSupportedException();
}
