using System.Text.Json;
using Microsoft.Playwright;

namespace Heja.Browser.Tests.Learners.Blocks;

/// <summary>The scenes of a scenario lesson: walked by their links, one scene a step.</summary>
internal sealed class Scenario(CoursePage page, LessonData lesson)
{
    private const string Choices = """
        article => JSON.stringify(Object.fromEntries([...article.querySelectorAll('[data-scene]')].map(scene =>
          [scene.dataset.scene, [...scene.querySelectorAll('[data-choice]')].map(choice => choice.dataset.choice)])))
        """;

    public ILocator Root { get; } = page.Article(lesson);

    /// <summary>The shortest way from the first scene to an ending.</summary>
    public async Task<string[]> Way()
    {
        var read = await Root.EvaluateAsync<string>(Choices);
        var choices = JsonSerializer.Deserialize<Dictionary<string, string[]>>(read) ?? [];
        var ways = new Queue<string[]>([
            [lesson.Scenes[0].Id],
        ]);
        while (ways.TryDequeue(out var way))
        {
            if (lesson.Scenes.Single(scene => scene.Id == way[^1]).End)
                return way;
            foreach (var next in choices[way[^1]])
                if (!way.Contains(next))
                    ways.Enqueue([.. way, next]);
        }
        throw new InvalidOperationException($"no way to an ending in {lesson.Id}");
    }

    public ILocator Scene(string id) => Root.Locator($"[data-scene='{id}']");

    public async Task Choose(string from, string to)
    {
        await Scene(from).GetByRole(AriaRole.Link).And(Root.Locator($"[data-choice='{to}']")).First.ClickAsync();
        await Assertions.Expect(Scene(to).GetByRole(AriaRole.Heading, new() { Level = 2 })).ToBeFocusedAsync();
    }

    /// <summary>Exactly the scenes of the trail are told.</summary>
    public async Task Check(string[] trail)
    {
        foreach (var scene in lesson.Scenes)
            await Assertions.Expect(Scene(scene.Id)).ToBeVisibleAsync(new() { Visible = trail.Contains(scene.Id) });
    }
}
