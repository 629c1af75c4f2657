namespace Heja.Compiler.Tests.Packaging.Zip;

/// <summary>A stream that, as a socket, can neither seek nor say where it is.</summary>
internal sealed class WriteOnlyStream : MemoryStream
{
    public override bool CanSeek => false;

    public override bool CanRead => false;

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override long Seek(long offset, SeekOrigin loc) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();
}
