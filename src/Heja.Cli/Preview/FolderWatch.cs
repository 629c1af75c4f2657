using System.Threading.Channels;

namespace Heja.Cli.Preview;

/// <summary>
/// Tells when something in a folder has changed and has been quiet for a moment: editors save by writing beside and renaming,
/// and a checkout changes hundreds of files at once.
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    /// <summary>So long nothing may happen before the change is told.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(20);

    // Never longer than this, however much is still going on.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private readonly FileSystemWatcher? _watcher;
    private readonly Timer? _timer;
    private readonly string _folder;

    public FolderWatch(string folder)
    {
        _folder = folder;
        try
        {
            _watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                NotifyFilter =
                    NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
                InternalBufferSize = 64 * 1024,
            };
            _watcher.Changed += Hear;
            _watcher.Created += Hear;
            _watcher.Deleted += Hear;
            _watcher.Renamed += (_, change) => Hear(change.FullPath, change.OldFullPath);
            // More happened than could be told: then everything is looked at.
            _watcher.Error += (_, _) => _changes.Writer.TryWrite(true);
            _watcher.EnableRaisingEvents = true;
        }
        catch (IOException)
        {
            // The system has no watches left (fs.inotify.max_user_watches): look every second instead.
            _watcher?.Dispose();
            _watcher = null;
            _timer = new Timer(_ => _changes.Writer.TryWrite(true), null, Poll, Poll);
        }
    }

    /// <summary>Ends when something has changed and is quiet again.</summary>
    public async Task Next(CancellationToken cancellation)
    {
        await _changes.Reader.ReadAsync(cancellation);
        using var longest = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        longest.CancelAfter(Longest);
        try
        {
            while (await Again(longest.Token))
                _changes.Reader.TryRead(out _);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // It goes on and on: what is there so far is shown.
        }
    }

    public void Dispose()
    {
        _watcher?.Dispose();
        _timer?.Dispose();
    }

    private async Task<bool> Again(CancellationToken cancellation)
    {
        var more = _changes.Reader.WaitToReadAsync(cancellation).AsTask();
        return await Task.WhenAny(more, Task.Delay(Quiet, cancellation)) == more && await more;
    }

    private void Hear(object sender, FileSystemEventArgs change) => Hear(change.FullPath);

    private void Hear(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
            if (!IsHidden(path))
                _changes.Writer.TryWrite(true);
    }

    // Of editors, of git, and of the preview itself.
    private bool IsHidden(string path) =>
        Path.GetRelativePath(_folder, path).Split('/', '\\').Any(part => part is ['.', _, ..]);
}
