using Heja.Compiler.Model.Pictures;

namespace Heja.Compiler.Model.Media;

/// <summary>
/// A file format that every LMS takes and serves under its right type: how its files are named and how they begin. Archives, programs
/// and web pages are none of them (STANDARDS of LMS practice: white lists of file types).
/// </summary>
/// <param name="Name">As people call it, in every language.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Extension">With the dot, in small letters.</param>
/// <param name="Type">Its media type (IANA).</param>
/// <param name="IsBeginning">Whether a file of it begins like this.</param>
public sealed record MediaFormat(
    string Name,
    MediaKinds Kind,
    string Extension,
    string Type,
    Func<ReadOnlyMemory<byte>, bool> IsBeginning
)
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private const string OpenDocument = "application/vnd.oasis.opendocument.";

    private static readonly MediaFormat[] All =
    [
        new("MP4", MediaKinds.Film, ".mp4", "video/mp4", IsMpeg4),
        new("WebM", MediaKinds.Film, ".webm", "video/webm", With(0x1A, 0x45, 0xDF, 0xA3)),
        new("MP3", MediaKinds.Sound, ".mp3", "audio/mpeg", IsMp3),
        new("M4A", MediaKinds.Sound, ".m4a", "audio/mp4", IsMpeg4),
        new("Ogg", MediaKinds.Sound, ".ogg", "audio/ogg", With("OggS"u8.ToArray())),
        new("WebVTT", MediaKinds.Captions, ".vtt", "text/vtt", IsWebVtt),
        new("WOFF2", MediaKinds.Font, ".woff2", "font/woff2", With("wOF2"u8.ToArray())),
        new("PDF", MediaKinds.Document, ".pdf", "application/pdf", With("%PDF-"u8.ToArray())),
        new("Word", MediaKinds.Document, ".docx", Office + "wordprocessingml.document", IsZip),
        new("Excel", MediaKinds.Document, ".xlsx", Office + "spreadsheetml.sheet", IsZip),
        new("PowerPoint", MediaKinds.Document, ".pptx", Office + "presentationml.presentation", IsZip),
        new("OpenDocument", MediaKinds.Document, ".odt", OpenDocument + "text", IsZip),
        new("OpenDocument", MediaKinds.Document, ".ods", OpenDocument + "spreadsheet", IsZip),
        new("OpenDocument", MediaKinds.Document, ".odp", OpenDocument + "presentation", IsZip),
        new("RTF", MediaKinds.Document, ".rtf", "application/rtf", With("{\\rtf"u8.ToArray())),
        new("TXT", MediaKinds.Document, ".txt", "text/plain", IsText),
        new("CSV", MediaKinds.Document, ".csv", "text/csv", IsText),
        new("PNG", MediaKinds.Document, ".png", "image/png", bytes => PngSize.IsBeginning(bytes.Span)),
        new("JPEG", MediaKinds.Document, ".jpg", "image/jpeg", bytes => JpegSize.IsBeginning(bytes.Span)),
    ];

    /// <summary>The format that a file's name says it has, or null.</summary>
    public static MediaFormat? Of(string fileName) =>
        Array.Find(All, format => fileName.EndsWith(format.Extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Why a file cannot be used, and what to do; null when it can.</summary>
    /// <param name="fileName">Its extension says which format the file must have: browsers and LMSs go by it.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="wanted">What it is for.</param>
    public static MediaProblem? Problem(string fileName, ReadOnlyMemory<byte> bytes, MediaKinds wanted)
    {
        if (Of(fileName) is not { } format || (format.Kind & wanted) == MediaKinds.None)
            return new MediaProblem(
                Path.GetExtension(fileName) is { Length: > 0 } ending
                    ? $"files that end in {ending} do not belong here"
                    : "its name has no ending",
                $"name a file that ends in {Endings(wanted)}"
            );
        if (!bytes.IsEmpty && format.IsBeginning(bytes))
            return null;
        var actual = Array.Find(All, other => other.Name is not ("TXT" or "CSV") && other.IsBeginning(bytes));
        return new MediaProblem(
            bytes.IsEmpty ? "the file is empty"
                : actual is not null ? $"the name says {format.Name} but the content is {actual.Name}"
                : $"the file does not begin as {format.Name} does",
            $"save it again as {format.Name} in the program that made it, or name another file"
        );
    }

    private static string Endings(MediaKinds kinds)
    {
        var endings = All.Where(format => (format.Kind & kinds) != MediaKinds.None)
            .Select(format => format.Extension)
            .ToList();
        return endings.Count == 1 ? endings[0] : $"{string.Join(", ", endings.SkipLast(1))} or {endings[^1]}";
    }

    private static Func<ReadOnlyMemory<byte>, bool> With(params byte[] beginning) =>
        bytes => bytes.Span.StartsWith(beginning);

    // ISO/IEC 14496-12: the first box says which brand of file it is.
    private static bool IsMpeg4(ReadOnlyMemory<byte> bytes) =>
        bytes.Length >= 8 && bytes.Span[4..].StartsWith("ftyp"u8);

    // An ID3v2 tag, or at once a frame: eleven bits of 1, then a version and a layer other than the reserved ones.
    private static bool IsMp3(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith("ID3"u8)
        || (bytes.Length > 1 && bytes.Span[0] == 0xFF && (bytes.Span[1] & 0xE0) == 0xE0 && (bytes.Span[1] & 0x06) != 0);

    private static bool IsZip(ReadOnlyMemory<byte> bytes) => bytes.Span.StartsWith("PK\u0003\u0004"u8);

    private static bool IsWebVtt(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith("WEBVTT"u8) || bytes.Span.StartsWith("\uFEFFWEBVTT"u8);

    private static bool IsText(ReadOnlyMemory<byte> bytes) => !bytes.Span.Contains((byte)0);
}

/// <summary>Why a file cannot be used, as a phrase to follow its name, and what to do instead.</summary>
public sealed record MediaProblem(string Message, string Help);
