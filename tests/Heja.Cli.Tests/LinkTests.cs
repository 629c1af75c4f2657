using Heja.Cli.Tests.Harness;
using Xunit;

namespace Heja.Cli.Tests;

/// <summary>Nothing outside of the workspace is read.</summary>
public sealed class LinkTests : IDisposable
{
    private readonly Workspace _workspace = new();
    private readonly string _outside = Directory.CreateTempSubdirectory("heja-outside-").FullName;

    public LinkTests()
    {
        // Windows asks for a right to make links that few have.
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links are made on Unix only");
        File.WriteAllText(Path.Combine(_outside, "hemlig.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    }

    [Fact]
    public void Linked_file_is_named_and_not_read()
    {
        Directory.CreateDirectory(Path.Combine(_workspace.Root, "kurs/modul/media"));
        File.CreateSymbolicLink(
            Path.Combine(_workspace.Root, "kurs/modul/media/bild.svg"),
            Path.Combine(_outside, "hemlig.svg")
        );
        var outcome = _workspace.Run("build");
        Assert.Equal(1, outcome.Code);
        Assert.Contains(
            "kurs/modul/media/bild.svg:1:1: error HEJA1006: `kurs/modul/media/bild.svg` is a link",
            outcome.Error
        );
        Assert.Empty(_workspace.Built());
    }

    [Fact]
    public void Linked_folder_is_named_once_and_not_entered()
    {
        Directory.CreateSymbolicLink(Path.Combine(_workspace.Root, "kurs/modul/media"), _outside);
        Directory.CreateSymbolicLink(Path.Combine(_workspace.Root, "kurs/runt"), _workspace.Root);
        var lines = _workspace.Run("check").Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            ["kurs/modul/media:1:1: error HEJA1006", "kurs/runt:1:1: error HEJA1006"],
            lines.Where(line => line.Contains("HEJA1006")).Select(line => line.Split(": `")[0])
        );
    }

    [Fact]
    public void Link_beside_the_courses_is_nobodys_business()
    {
        Directory.CreateSymbolicLink(Path.Combine(_workspace.Root, "anteckningar"), _outside);
        Assert.Equal(0, _workspace.Run("check").Code);
    }

    public void Dispose()
    {
        _workspace.Dispose();
        Directory.Delete(_outside, recursive: true);
    }
}
