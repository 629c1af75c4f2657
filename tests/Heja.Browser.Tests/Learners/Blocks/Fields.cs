using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Heja.Browser.Tests.Learners.Blocks;

/// <summary>The fields of a question that is answered in writing.</summary>
internal sealed class Fields(CoursePage page, ILocator root, QuestionData question)
{
    /// <summary>What is typed in a gap that is to be wrong; nobody but the learner may ever see it.</summary>
    public const string Wrong = "påhittat";

    public async Task Write(int[] response)
    {
        if (question.Type == "number")
            await Field(0).FillAsync(Number(response));
        else
            for (var gap = 0; gap < response.Length; gap++)
                // Not as the author wrote it, but as somebody could write it.
                await Field(gap)
                    .FillAsync(response[gap] == 0 ? Wrong : $" {Answer(gap, response[gap]).ToUpperInvariant()} ");
    }

    /// <summary>Right gaps hold an answer; wrong ones are marked, whatever stands in them.</summary>
    public async Task Check(int[] response)
    {
        if (question.Type == "number")
            await Assertions.Expect(Field(0)).ToHaveValueAsync(Number(response));
        else
            for (var gap = 0; gap < response.Length; gap++)
            {
                await Assertions
                    .Expect(Box(gap))
                    .ToHaveAttributeAsync("data-is", response[gap] == 0 ? "wrong" : "right");
                if (response[gap] > 0)
                    await Assertions
                        .Expect(Field(gap))
                        .ToHaveValueAsync(new Regex($"(?i)^ ?{Answer(gap, response[gap])} ?$"));
            }
    }

    private ILocator Box(int index) => root.Locator($"[data-option='{index.ToString(CultureInfo.InvariantCulture)}']");

    private ILocator Field(int index) => Box(index).GetByRole(AriaRole.Textbox);

    private string Number(int[] response) => WrittenNumber.Typed(response, page.Course.Language);

    private string Answer(int gap, int response) => question.Options[gap].Accepted?[response - 1] ?? "";
}
