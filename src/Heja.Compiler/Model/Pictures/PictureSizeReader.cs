namespace Heja.Compiler.Model.Pictures;

/// <summary>Reads how large a picture is from the beginning of its file, without decoding it.</summary>
public static class PictureSizeReader
{
    /// <summary>Never throws, whatever the bytes.</summary>
    /// <param name="fileName">Its extension says which format the file must have: browsers and LMSs go by it.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="size">The size; for JPEG as it is shown, after the turn that EXIF asks for.</param>
    /// <param name="problem">Empty, or a phrase to follow the file's name: lower case, no full stop.</param>
    public static bool TryRead(string fileName, ReadOnlyMemory<byte> bytes, out PictureSize size, out string problem)
    {
        (size, problem) = Read(Path.GetExtension(fileName), bytes);
        return problem.Length == 0;
    }

    private static SizeReading Read(string extension, ReadOnlyMemory<byte> bytes)
    {
        if (PictureFormat.Named(extension) is not { } format)
            return SizeReading.Failed("the name does not end in .png, .jpg, .jpeg, .gif, .webp or .svg");
        if (bytes.IsEmpty)
            return SizeReading.Failed("the file is empty");
        if (format.IsBeginning(bytes))
            return format.Read(bytes);
        return Array.Find(PictureFormat.All, other => other.Name != "SVG" && other.IsBeginning(bytes)) is { } actual
            ? SizeReading.Failed($"the name says {format.Name} but the content is {actual.Name}")
            : SizeReading.Failed($"the file does not begin as a {format.Name} picture does");
    }
}
