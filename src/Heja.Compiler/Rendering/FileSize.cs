using System.Globalization;

namespace Heja.Compiler.Rendering;

/// <summary>How large a file is, as people say it: in thousands or, with one decimal, in millions of bytes.</summary>
internal static class FileSize
{
    public static string InWords(int bytes, LessonRenderer renderer)
    {
        var (size, key) =
            bytes < 1_000_000
                ? (Math.Max(1, (bytes + 500) / 1000).ToString(CultureInfo.InvariantCulture), "size_kb")
                : ((bytes / 1_000_000.0).ToString("0.0", CultureInfo.InvariantCulture), "size_mb");
        var written = size.Replace(".", renderer.Text("decimal_mark"), StringComparison.Ordinal);
        return renderer.Text(key).Replace("{size}", written, StringComparison.Ordinal);
    }
}
