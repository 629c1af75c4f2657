using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Learners.Blocks;

/// <summary>A question on the page: chosen by the labels of its options, handed in by its button.</summary>
internal sealed class Question(CoursePage page, QuestionData question)
{
    public ILocator Root { get; } = page.Frame.Locator($"[data-question='{question.Id}']");

    public async Task Answer(int[] response)
    {
        await Give(response);
        await Submit.ClickAsync();
        await CheckVerdict(response);
    }

    /// <summary>Everything that was answered stands there again, with its feedback.</summary>
    public async Task Check(int[] response)
    {
        await CheckGiven(response);
        await CheckVerdict(response);
    }

    /// <summary>Chooses or writes, and hands nothing in.</summary>
    public async Task Give(int[] response)
    {
        if (question.Type == "order")
            await new Rows(page, Root).Arrange(response);
        else if (question.Type == "match")
            foreach (var (list, target) in Lists(response))
                await list.SelectOptionAsync(target);
        else if (question.Type is "fill" or "number")
            await new Fields(page, Root, question).Write(response);
        else
            foreach (var (control, chosen) in Controls(response))
                if (chosen || question.Multiple)
                    await control.SetCheckedAsync(chosen);
    }

    /// <summary>What was chosen or written stands there again.</summary>
    public async Task CheckGiven(int[] response)
    {
        if (question.Type == "order")
            Assert.Equal(response, await new Rows(page, Root).Order());
        else if (question.Type == "match")
            foreach (var (list, target) in Lists(response))
                await Assertions.Expect(list).ToHaveValueAsync(target);
        else if (question.Type is "fill" or "number")
            await new Fields(page, Root, question).Check(response);
        else
            foreach (var (control, chosen) in Controls(response))
                await Assertions.Expect(control).ToBeCheckedAsync(new() { Checked = chosen });
    }

    private ILocator Submit => page.Button(Root, "submit").Or(page.Button(Root, "submit_again"));

    /// <summary>In words, whether it was right.</summary>
    public async Task CheckVerdict(int[] response)
    {
        var verdict = Root.Locator(".feedback .verdict");
        if (response.SequenceEqual(question.Right))
            await Assertions.Expect(verdict).ToContainTextAsync(page.Say("right"));
        else
            await Assertions.Expect(verdict).Not.ToHaveTextAsync(page.Say("right"));
    }

    private IEnumerable<(ILocator Control, bool Chosen)> Controls(int[] response) =>
        question.Type == "sort" ? Items(response) : Options(response);

    private IEnumerable<(ILocator, bool)> Options(int[] response)
    {
        var role = question.Multiple ? AriaRole.Checkbox : AriaRole.Radio;
        return question.Options.Select((option, index) => (Named(Root, role, option.Text), response.Contains(index)));
    }

    private IEnumerable<(ILocator, bool)> Items(int[] response) =>
        from item in question.Options.Index()
        let row = Named(Root, AriaRole.Radiogroup, item.Item.Text)
        from @group in question.Groups.Index()
        select (Named(row, AriaRole.Radio, @group.Item.Text), response[item.Index] == @group.Index);

    private IEnumerable<(ILocator List, string Target)> Lists(int[] response) =>
        from item in question.Options.Index()
        select (
            Named(Root, AriaRole.Combobox, item.Item.Text),
            response[item.Index].ToString(CultureInfo.InvariantCulture)
        );

    private static ILocator Named(ILocator within, AriaRole role, string name) =>
        within.GetByRole(role, new() { Name = name, Exact = true });
}
