using System.Collections.Immutable;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Text;

namespace Heja.Compiler.Binding.Content;

/// <summary>The scenes of a scenario lesson, and whether each can be reached and leads somewhere.</summary>
internal static class Scenes
{
    public static ImmutableArray<Block> Bind(LessonScope scope, ImmutableArray<Block> blocks)
    {
        var (before, sections) = SectionBinder.Cut(scope, blocks);
        var sound = scope.Diagnostics.Count;
        var scenes = sections.Select(section => BindScene(scope, section)).ToImmutableArray();
        if (!scenes.Any(scene => scene.IsEnd))
            ReportNoEnding(scope, scenes);
        else
            CheckPaths(scope, scenes, sound);
        return [.. before, .. scenes];
    }

    private static void ReportNoEnding(LessonScope scope, ImmutableArray<Scene> scenes)
    {
        // A scene that leads nowhere was probably meant to be one.
        var likely = scenes.LastOrDefault(scene => scene.Choices.IsEmpty) ?? scenes.FirstOrDefault();
        scope.Report(
            BindingCodes.NoEnding,
            likely?.Location ?? scope.At(default(TextSpan)),
            scenes.Length == 0 ? "the scenario has no scenes" : "the scenario has no ending",
            "write `## … {#id .scene}` for a scene and `## … {#id .scene .end}` for an ending"
        );
    }

    private static void ReportDeadEnds(LessonScope scope, ImmutableArray<Scene> scenes)
    {
        foreach (var scene in scenes.Where(scene => !scene.IsEnd && scene.Choices.IsEmpty))
            scope.Report(
                BindingCodes.DeadEnd,
                scene.Location,
                $"the scene `{scene.Id}` has no choices and is no ending",
                "end it with a list of links (`- [Ring Karin](#ring-karin)`), or write `.end` in its heading"
            );
    }

    private static Scene BindScene(LessonScope scope, Section section)
    {
        var (heading, attributes) = (section.Heading, section.Attributes);
        if (attributes["#"] is null)
            scope.Report(
                BindingCodes.MissingId,
                heading.Location,
                "the scene has no id",
                $"write `{{#{heading.Slug} .scene}}` at the end of the heading, or let `heja fix` write it"
            );
        var isEnd = attributes.HasClass("end");
        if (!attributes.HasClass("scene"))
            scope.Report(
                BindingCodes.InvalidAttribute,
                heading.Location,
                "an ending is a scene too",
                $"write `{{#{heading.Slug} .scene .end}}`"
            );
        ReportTasks(scope, section);
        var choices = isEnd ? [] : FindChoices(section.Blocks);
        var blocks = choices.IsEmpty ? section.Blocks : section.Blocks[..^1];
        return new Scene(heading.Location, heading.Anchor, heading.Slug, heading, blocks, choices, isEnd);
    }

    // A lesson is done when everything in it is done, and no learner meets every scene.
    private static void ReportTasks(LessonScope scope, Section section)
    {
        foreach (
            var task in LessonBinder
                .Descendants(section.Blocks)
                .OfType<NamedBlock>()
                .Where(block => block is Question or Kept)
        )
            scope.Report(
                BindingCodes.MisplacedBlock,
                task.Location,
                $"the block `{task.Name}` cannot stand in a scene that not every learner comes to",
                "move it before the first scene, or to a lesson of its own"
            );
    }

    // A scene's choices are the list it ends with, when every item begins with a link to a scene.
    private static ImmutableArray<SceneChoice> FindChoices(ImmutableArray<Block> blocks)
    {
        if (blocks is not [.., ItemList list])
            return [];
        var choices = list.Items.Select(ToChoice).ToList();
        return choices.Contains(null) ? [] : [.. choices.OfType<SceneChoice>()];
    }

    private static SceneChoice? ToChoice(ImmutableArray<Block> item)
    {
        if (
            item is not [Paragraph paragraph]
            || paragraph.Text is not [LessonLink { Lesson: "", Anchor: { } scene } link, .. var rest]
        )
            return null;
        return new SceneChoice(scene, [.. link.Children, .. rest], link.Location);
    }

    // What cannot be reached says nothing new when a scene or a choice on the way is wrong itself.
    private static void CheckPaths(LessonScope scope, ImmutableArray<Scene> scenes, int sound)
    {
        ReportDeadEnds(scope, scenes);
        if (scope.Diagnostics.Count > sound)
            return;
        var ids = scenes.Select(scene => scene.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var choice in scenes.SelectMany(scene => scene.Choices).Where(choice => !ids.Contains(choice.Scene)))
            scope.Report(
                BindingCodes.UnknownScene,
                choice.Location,
                $"there is no scene `{choice.Scene}`",
                NearMiss.Suggest(choice.Scene, ids)
            );
        if (scope.Diagnostics.Count > sound)
            return;
        var reached = Reach(scenes);
        foreach (var scene in scenes.Where(scene => !reached.Contains(scene.Id)))
            scope.Report(
                BindingCodes.UnreachableScene,
                scene.Location,
                $"no choice leads to the scene `{scene.Id}`",
                $"link to it from a scene (`- […](#{scene.Id})`), or remove it"
            );
        foreach (var twins in scenes.GroupBy(scene => StateKeys.SceneKey(scene.Id)).Where(group => group.Count() > 1))
            scope.Diagnostics.Add(
                BindingCodes.KeyCollision,
                twins.Last().Location,
                $"the scenes {string.Join(" and ", twins.Select(scene => $"`{scene.Id}`"))} would share their place in saved state",
                "choose another id for one of them"
            );
    }

    private static HashSet<string> Reach(ImmutableArray<Scene> scenes)
    {
        var byId = scenes.DistinctBy(scene => scene.Id).ToDictionary(scene => scene.Id, StringComparer.Ordinal);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>([scenes[0].Id]);
        while (next.TryPop(out var id))
        {
            if (!byId.TryGetValue(id, out var scene) || !reached.Add(id))
                continue;
            foreach (var choice in scene.Choices)
                next.Push(choice.Scene);
        }

        return reached;
    }
}
