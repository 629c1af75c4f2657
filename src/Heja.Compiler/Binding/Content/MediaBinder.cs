using Heja.Compiler.Model.Media;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Syntax.Markdown;

namespace Heja.Compiler.Binding.Content;

/// <summary>Files that attributes name.</summary>
internal static class MediaBinder
{
    /// <summary>A file that has to be named; null after a diagnostic.</summary>
    public static MediaFile? Required(
        LessonScope scope,
        DirectiveBlock directive,
        string key,
        MediaKinds kinds,
        string example
    ) =>
        AttributeReading.Required(scope, directive, key, $"media/{example}") is { } attribute
            ? Bind(scope, attribute, kinds, example)
            : null;

    /// <summary>A file that may be named; null when it is not, or after a diagnostic.</summary>
    public static MediaFile? Optional(
        LessonScope scope,
        DirectiveBlock directive,
        string key,
        MediaKinds kinds,
        string example
    ) => directive.Attributes[key] is { } attribute ? Bind(scope, attribute, kinds, example) : null;

    private static MediaFile? Bind(LessonScope scope, BlockAttribute attribute, MediaKinds kinds, string example)
    {
        var place = scope.At(attribute.Span);
        var file = FileBinder.Find(scope, attribute.Value, place, "file", example, BindingCodes.MissingMedia);
        if (file is null || !MediaReading.Check(file, kinds, place, scope.Diagnostics))
            return null;
        var media = new MediaFile(file, place);
        scope.Media.Add(media);
        return media;
    }
}
