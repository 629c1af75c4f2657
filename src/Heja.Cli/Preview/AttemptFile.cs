using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Heja.Cli.Disk;

namespace Heja.Cli.Preview;

/// <summary>
/// What the LMS of the preview keeps: a file in the hidden folder <c>.heja</c> of the workspace, so that closing the preview and
/// coming back is coming back as a learner does. A second preview of the same folder has a file of its own.
/// </summary>
internal sealed class AttemptFile : IDisposable
{
    private const int MostAtOnce = 100;

    private readonly Lock _lock = new();
    private readonly FileStream _turn;
    private readonly string _path;
    private readonly JsonObject _kept;
    private readonly Timer _timer;
    private bool _isChanged;

    private AttemptFile(string path, FileStream turn)
    {
        (_path, _turn) = (path, turn);
        _kept = Read(path);
        _timer = new Timer(_ => Save());
    }

    /// <summary>The password for other clients of the record store; the same for as long as the file lives.</summary>
    public string Password
    {
        get
        {
            lock (_lock)
            {
                if (_kept["password"]?.GetValue<string>() is { } known)
                    return known;
                var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
                Change("password", password);
                return password;
            }
        }
    }

    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static AttemptFile Open(string workspace)
    {
        var folder = Path.Combine(workspace, ".heja");
        Directory.CreateDirectory(folder);
        // Nobody's attempts belong in the history of the courses.
        PackageWriter.WriteFile(Path.Combine(folder, ".gitignore"), "*\n"u8);
        for (var number = 1; ; number++)
        {
            var path = Path.Combine(folder, number == 1 ? "preview.json" : $"preview-{number}.json");
            try
            {
                return new AttemptFile(path, new FileStream($"{path}.lock", FileMode.Create, FileAccess.Write));
            }
            catch (IOException) when (number < MostAtOnce)
            {
                // Another preview has it.
            }
        }
    }

    /// <summary>A copy of what is kept under a name, or null.</summary>
    public JsonNode? Get(string name)
    {
        lock (_lock)
            return _kept[name]?.DeepClone();
    }

    /// <summary>Keeps a value, or forgets it (null). It is on disk a moment later, and when the preview ends.</summary>
    public void Change(string name, JsonNode? value)
    {
        lock (_lock)
        {
            if (value is null)
                _kept.Remove(name);
            else
                _kept[name] = value;
            if (!_isChanged)
                _timer.Change(TimeSpan.FromMilliseconds(200), Timeout.InfiniteTimeSpan);
            _isChanged = true;
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        Save();
        _turn.Dispose();
        File.Delete($"{_path}.lock");
    }

    private void Save()
    {
        lock (_lock)
        {
            if (!_isChanged)
                return;
            _isChanged = false;
            PackageWriter.WriteFile(_path, Encoding.UTF8.GetBytes(_kept.ToJsonString()));
        }
    }

    // A file that is broken is one attempt lost, not a preview that does not start.
    private static JsonObject Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path)) as JsonObject ?? [] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
