using System.Globalization;

namespace Heja.Cli;

/// <summary>Says how far a command has come: only on a terminal, and only when it takes more than a second.</summary>
internal sealed class Progress : IDisposable
{
    private readonly Terminal _terminal;
    private readonly int _steps;
    private readonly Timer? _timer;
    private readonly Lock _lock = new();
    private int _done;
    private bool _isShown;

    public Progress(Terminal terminal, int steps, bool isQuiet)
    {
        (_terminal, _steps) = (terminal, Math.Max(1, steps));
        if (terminal.IsInteractive && !isQuiet)
            _timer = new Timer(_ => Show(), null, TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(200));
    }

    public void Step(int count) => Interlocked.Add(ref _done, count);

    public void Dispose()
    {
        if (_timer is null)
            return;
        _timer.Dispose();
        lock (_lock)
        {
            if (_isShown)
                _terminal.Error.Write("\r" + new string(' ', 40) + "\r");
            _isShown = false;
        }
    }

    private void Show()
    {
        lock (_lock)
        {
            _isShown = true;
            var percent = 100 * Volatile.Read(ref _done) / _steps;
            _terminal.Error.Write(
                string.Create(CultureInfo.InvariantCulture, $"\rputting packages together … {percent} %")
            );
        }
    }
}
