using Scriban.Runtime;

namespace Heja.Compiler.Rendering;

/// <summary>What a template gets, by name. Every key is set, absent things are null: a misspelt name in a template is an error.</summary>
public sealed class TemplateValues : ScriptObject
{
    /// <summary>A list for <c>for</c>.</summary>
    public static object List<T>(IEnumerable<T> items, Func<T, object?> describe)
    {
        var list = new ScriptArray();
        foreach (var item in items)
            list.Add(describe(item));
        return list;
    }
}
