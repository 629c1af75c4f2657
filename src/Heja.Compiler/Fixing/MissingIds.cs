using Heja.Compiler.Binding;
using Heja.Compiler.Syntax;

namespace Heja.Compiler.Fixing;

/// <summary>Writes ids that are missing: made in the source, and the same at the same block of every translation.</summary>
internal static class MissingIds
{
    public static IEnumerable<(string Path, TextEdit Edit)> Find(
        LessonGroup lesson,
        UsedNames names,
        IReadOnlyDictionary<string, BlockType> types
    )
    {
        if (lesson.SoundSource is not { } source)
            yield break;
        var spots = IdSpot.Of(source, types);
        // Where the blocks are not the same, nobody can say which is which.
        var translations = lesson
            .SoundTranslations.Select(one => (one.Syntax, Spots: IdSpot.Of(one.Syntax, types)))
            .Where(one => one.Spots.Select(spot => spot.Type).SequenceEqual(spots.Select(spot => spot.Type)))
            .ToList();
        for (var i = 0; i < spots.Length; i++)
        {
            var spot = spots[i];
            // An author may have named the block in a translation first.
            var written = translations.Select(one => one.Spots[i].Id).FirstOrDefault(id => id is not null);
            var id = spot.Id ?? written ?? names.Make(spot.Words, spot.Type);
            if (spot.Id is null)
                yield return Write(source, spot, id);
            foreach (var (syntax, theirs) in translations.Where(one => one.Spots[i].Id is null))
                yield return Write(syntax, theirs[i], id);
        }
    }

    private static (string, TextEdit) Write(LessonSyntax lesson, IdSpot spot, string id) =>
        (lesson.Source.Path, spot.Write(id, lesson.Source.Content));
}
