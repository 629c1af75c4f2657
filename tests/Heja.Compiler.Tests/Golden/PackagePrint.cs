using System.Text;
using System.Text.RegularExpressions;
using Heja.Compiler.Packaging;

namespace Heja.Compiler.Tests.Golden;

/// <summary>What is in a package. Hashes in names, and the sizes of what the case did not write, are left out: they are others' to change.</summary>
internal static partial class PackagePrint
{
    public static string Tree(PackageTree tree) =>
        string.Concat(
            tree.Files.Select(file =>
                $"{Stable(file.Path)}{(IsMedia(file.Path) ? $" {file.Content.Length}" : string.Empty)}\n"
            )
        );

    public static string Text(PackageTree tree, string path)
    {
        var file = tree.Find(path) ?? throw new InvalidOperationException($"the package has no {path}");
        return Stable(Encoding.UTF8.GetString(file.Content.Bytes.Span));
    }

    /// <summary>A document without its styles and icons, which are the theme's to change.</summary>
    public static string Document(PackageTree tree) => Theme().Replace(Text(tree, tree.Files[0].Path), string.Empty);

    private static bool IsMedia(string path) =>
        Path.GetExtension(path) is ".svg" or ".png" or ".mp4" or ".webm" or ".vtt" or ".mp3" or ".pdf";

    private static string Stable(string text) => Hash().Replace(text, "-HASH.");

    [GeneratedRegex("<style>.*?</style>\n|<svg class=\"sprite\".*?</svg>\n", RegexOptions.Singleline)]
    private static partial Regex Theme();

    [GeneratedRegex(@"-[0-9a-f]{8}\.")]
    private static partial Regex Hash();
}
