namespace Heja.Compiler.Binding;

/// <summary>What the name of a lesson's file says: <c>&lt;lesson&gt;.&lt;language&gt;.md</c>.</summary>
public sealed record LessonFileName(string Folder, string Lesson, string Language)
{
    /// <summary>Reads a path, or null when it is no lesson's.</summary>
    public static LessonFileName? Parse(string path)
    {
        var slash = path.LastIndexOf('/');
        var parts = path[(slash + 1)..].Split('.');
        return parts is [var lesson, var language, "md"] && lesson.Length > 0 && language.Length > 0
            ? new LessonFileName(slash < 0 ? string.Empty : path[..slash], lesson, language)
            : null;
    }
}
