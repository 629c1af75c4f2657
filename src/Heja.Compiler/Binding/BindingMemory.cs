using Heja.Compiler.Sources;

namespace Heja.Compiler.Binding;

/// <summary>What was bound before among the same other files.</summary>
/// <param name="Lessons">Lessons, by their files.</param>
/// <param name="Contents">What is checked in each edition, by lesson.</param>
public sealed record BindingMemory(Remembered<BoundLesson> Lessons, Remembered<CheckedContent> Contents)
{
    /// <summary>For the compilation after one; null: nothing was bound.</summary>
    public static BindingMemory After(BindingMemory? before) => new(new(before?.Lessons), new(before?.Contents));
}
