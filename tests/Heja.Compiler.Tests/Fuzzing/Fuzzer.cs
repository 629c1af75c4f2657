using System.Diagnostics;
using System.Globalization;

namespace Heja.Compiler.Tests.Fuzzing;

/// <summary>Hands a reader many inputs, on every core, and stops at the first that it cannot bear.</summary>
internal static class Fuzzer
{
    // Bytes. Nothing that is read here is larger than 20 kB: what takes this much of an input would take everything of a larger one.
    private const long MostMemory = 100_000_000;

    /// <summary>Runs; a line that says what was done.</summary>
    /// <param name="name">The reader, for messages.</param>
    /// <param name="count">How many inputs.</param>
    /// <param name="seed">The inputs of one seed are always the same.</param>
    /// <param name="run">Makes an input of random numbers, reads it, and throws when the answer is not right.</param>
    public static string Run(string name, int count, int seed, Action<Random> run)
    {
        var time = Stopwatch.StartNew();
        long slowest = 0,
            most = 0;
        Parallel.For(
            0,
            count,
            index =>
            {
                var (began, allocated) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
                try
                {
                    run(new Random(HashCode(seed, index)));
                }
                catch (Exception wrong)
                {
                    throw new InvalidOperationException($"{name}: input {index} of seed {seed}", wrong);
                }

                var taken = GC.GetAllocatedBytesForCurrentThread() - allocated;
                if (taken > MostMemory)
                    throw new InvalidOperationException($"{name}: input {index} of seed {seed} took {taken} bytes");
                Raise(ref most, taken);
                Raise(ref slowest, (long)Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {count} inputs of seed {seed} in {time.Elapsed.TotalSeconds:0} s, the slowest {slowest} ms, the largest {most / 1000} kB of memory"
        );
    }

    private static int HashCode(int seed, int index) => unchecked((seed * 31_000_003) ^ (index * 7919));

    private static void Raise(ref long most, long value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; )
        {
            var before = Interlocked.CompareExchange(ref most, value, seen);
            if (before == seen)
                return;
            seen = before;
        }
    }
}
