using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Heja.Compiler.Sources;

/// <summary>
/// What a step made, by what it was made of. The next compilation takes it over, and keeps what it asks for itself: nothing is made
/// twice, and nothing is kept that nobody asks for. The step must be a function of its key. From many threads.
/// </summary>
/// <param name="before">What the compilation before remembers; null: this is the first.</param>
public sealed class Remembered<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T
>(Remembered<T>? before = null)
{
    private readonly ConcurrentDictionary<MadeOf, Lazy<T>>? _before = before?._now;
    private readonly ConcurrentDictionary<MadeOf, Lazy<T>> _now = new();

    /// <summary>What was made of this, or is now.</summary>
    public T Of(MadeOf key, Func<T> make) => _now.GetOrAdd(key, Find, make).Value;

    private Lazy<T> Find(MadeOf key, Func<T> make) =>
        _before is not null && _before.TryGetValue(key, out var known) ? known : new Lazy<T>(make);
}
