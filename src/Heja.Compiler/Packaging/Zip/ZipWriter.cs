namespace Heja.Compiler.Packaging.Zip;

/// <summary>
/// Writes a package as a zip whose bytes depend on the package alone: fixed times, no attributes of the machine, no
/// extra fields but ZIP64's where a number does not fit (PKWARE APPNOTE 6.3.10).
/// </summary>
public static class ZipWriter
{
    /// <summary>How many bytes <see cref="Write"/> would write.</summary>
    public static long SizeOf(PackageTree tree)
    {
        using var counted = new CountingStream();
        Write(tree, counted);
        return counted.Position;
    }

    /// <summary>
    /// Writes the files in the order of the tree, from where <paramref name="output"/> stands; never seeks, flushes or
    /// closes it.
    /// </summary>
    /// <exception cref="IOException">From the stream.</exception>
    /// <exception cref="OperationCanceledException">The zip on the stream is then incomplete.</exception>
    public static void Write(PackageTree tree, Stream output, CancellationToken cancellationToken = default)
    {
        var header = new ZipRecord();
        var directory = new ZipRecord();
        var offset = 0L;
        foreach (var file in tree.Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var entry = new ZipEntry(file, file.Deflated, offset);
            entry.AppendLocalHeader(header);
            entry.AppendCentralHeader(directory);
            offset += header.Length + entry.Data.Length;
            header.WriteTo(output);
            output.Write(entry.Data.Span);
        }
        new ZipEnd(tree.Files.Length, offset, directory.Length).Append(directory);
        directory.WriteTo(output);
    }
}
