using System.Globalization;
using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Heja.Browser.Tests.Learners.Blocks;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>Whoever cannot use a mouse or a finger takes the course all the same.</summary>
public sealed class KeyboardTests(Chromium chromium)
{
    [Fact]
    public async Task Course_with_every_question_is_taken_by_keyboard_alone()
    {
        var package = await BuiltCourses.Sample.Get("malmo", "sv", "scorm12");
        await using var campaign = await Scorm12Campaign.Start(chromium.Browser, package, new());
        await campaign.Learner.Open();
        var page = campaign.Learner.Page;
        var keyboard = new Keyboard(page);

        await keyboard.Press(page.Frame.Locator("#_start"));
        foreach (var lesson in page.Course.Order)
        {
            await Assertions.Expect(page.Heading(lesson)).ToBeFocusedAsync();
            foreach (var question in lesson.Questions)
                await Answer(page, keyboard, question);
            foreach (var block in lesson.Kept)
                await Keep(page, keyboard, block);
            await keyboard.Press(page.Article(lesson).Locator(".lesson-end :is(.button-primary, .pager-next):visible"));
        }
        await keyboard.Press(page.Frame.Locator("#_leave"));
        await page.Farewell.WaitForAsync();
        await campaign.Learner.Leave(Leaving.Close);

        var answers = page.Course.Lessons.SelectMany(lesson => lesson.Questions).Sum(question => question.Records);
        await campaign.CheckFinished("passed", answers);
        Assert.Equal("100", campaign.Attempt.Value("cmi.core.score.raw"));
    }

    private static async Task Answer(CoursePage page, Keyboard keyboard, QuestionData question)
    {
        var shown = new Question(page, question);
        await Give(page, keyboard, question, shown.Root);
        await keyboard.Press(page.Button(shown.Root, "submit"));
        await shown.CheckVerdict(question.Right);
    }

    private static Task Give(CoursePage page, Keyboard keyboard, QuestionData question, ILocator root) =>
        question.Type switch
        {
            "order" => new Rows(page, root).Arrange(question.Right, row => keyboard.Press(row)),
            "match" => Each(
                question,
                (index, row) => keyboard.Pick(row.GetByRole(AriaRole.Combobox), Written(question.Right[index])),
                root
            ),
            "sort" => Each(
                question,
                (index, row) => keyboard.Choose(row, row.Locator($"input[value='{Written(question.Right[index])}']")),
                root
            ),
            "fill" => Each(
                question,
                (index, row) =>
                    keyboard.Write(row.GetByRole(AriaRole.Textbox), question.Options[index].Accepted?[0] ?? ""),
                root
            ),
            "number" => keyboard.Write(
                root.GetByRole(AriaRole.Textbox),
                WrittenNumber.Typed(question.Right, page.Course.Language)
            ),
            _ when question.Multiple => Each(
                question,
                (index, row) =>
                    question.Right.Contains(index)
                        ? keyboard.Tick(row.GetByRole(AriaRole.Checkbox))
                        : Task.CompletedTask,
                root
            ),
            _ => keyboard.Choose(root, Row(root, question.Right[0]).GetByRole(AriaRole.Radio)),
        };

    private static async Task Each(QuestionData question, Func<int, ILocator, Task> act, ILocator root)
    {
        // In the order of the page: options may be shuffled.
        var order = await root.Locator("[data-option]")
            .EvaluateAllAsync<int[]>("rows => rows.map(row => Number(row.dataset.option))");
        foreach (var index in order)
            await act(index, Row(root, index));
    }

    private static async Task Keep(CoursePage page, Keyboard keyboard, KeptData block)
    {
        var kept = new Kept(page, block);
        switch (block.Type)
        {
            case "checklist":
                foreach (var box in await kept.Root.GetByRole(AriaRole.Checkbox).AllAsync())
                    await keyboard.Tick(box);
                break;
            case "rate":
                foreach (var scale in await kept.Root.GetByRole(AriaRole.Radiogroup).AllAsync())
                    await keyboard.Choose(scale, scale.GetByRole(AriaRole.Radio).Nth(1));
                break;
            default:
                await keyboard.Write(kept.Text, "Vi provade.");
                break;
        }
        await keyboard.Press(page.Button(kept.Root, "keep"));
        await Assertions.Expect(page.Button(kept.Root, "kept")).ToBeVisibleAsync();
    }

    private static ILocator Row(ILocator root, int index) => root.Locator($"[data-option='{Written(index)}']");

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
