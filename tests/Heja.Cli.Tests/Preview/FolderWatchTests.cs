using Heja.Cli.Preview;
using Heja.Cli.Tests.Harness;
using Xunit;

namespace Heja.Cli.Tests.Preview;

public sealed class FolderWatchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Change_of_each_kind_is_told()
    {
        using var folder = new Workspace();
        using var watch = new FolderWatch(folder.Root);
        var file = Path.Combine(folder.Root, "kurs/modul/ny.sv.md");
        Action[] changes =
        [
            () => File.WriteAllText(file, "a"),
            () => File.AppendAllText(file, "b"),
            // As editors save.
            () =>
            {
                File.WriteAllText(file + "~", "c");
                File.Move(file + "~", file, overwrite: true);
            },
            () => File.Move(file, file + ".old"),
            () => File.Delete(file + ".old"),
            () => Directory.CreateDirectory(Path.Combine(folder.Root, "kurs/ny-modul")),
            () => File.WriteAllText(Path.Combine(folder.Root, "kurs/ny-modul/x.sv.md"), "d"),
        ];
        foreach (var change in changes)
        {
            change();
            await watch.Next(CancellationToken.None).WaitAsync(Patience);
            // A change that is told late is not the next one.
            await Task.Delay(200);
            while (await IsTold(watch)) { }
        }
    }

    [Fact]
    public async Task Five_thousand_files_are_watched_and_a_checkout_of_all_of_them_is_few_changes()
    {
        using var folder = new Workspace();
        Touch(folder, "a");
        using var watch = new FolderWatch(folder.Root);
        Touch(folder, "b");
        var told = 0;
        while (await IsTold(watch))
            told++;
        Assert.InRange(told, 1, 500);

        var file = Path.Combine(folder.Root, "kurs/m49/l99.sv.md");
        await File.WriteAllTextAsync($"{file}.tmp", "c");
        File.Move($"{file}.tmp", file, overwrite: true);
        Assert.True(await IsTold(watch));
    }

    private static void Touch(Workspace folder, string text)
    {
        for (var module = 0; module < 50; module++)
        for (var lesson = 0; lesson < 100; lesson++)
            folder.Write($"kurs/m{module}/l{lesson}.sv.md", text);
    }

    [Fact]
    public async Task Hidden_files_are_nobodys_business()
    {
        using var folder = new Workspace();
        Directory.CreateDirectory(Path.Combine(folder.Root, ".heja"));
        using var watch = new FolderWatch(folder.Root);
        await File.WriteAllTextAsync(Path.Combine(folder.Root, ".heja/preview.json"), "{}");
        await File.WriteAllTextAsync(Path.Combine(folder.Root, "kurs/.x.swp"), "x");
        Assert.False(await IsTold(watch));
    }

    private static async Task<bool> IsTold(FolderWatch watch)
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        try
        {
            await watch.Next(soon.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
