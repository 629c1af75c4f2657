using Heja.Browser.Tests.Learners.Blocks;
using Microsoft.Playwright;

namespace Heja.Browser.Tests.Learners;

/// <summary>What there is to do in a lesson, in an order in which a learner could do it.</summary>
internal static class Steps
{
    private static readonly string[] Parts = ["alone", "together", "onward"];

    /// <param name="wrongly">Which questions are answered wrongly and left so.</param>
    public static async Task<IReadOnlyList<Step>> Of(
        CoursePage page,
        LessonData lesson,
        Func<QuestionData, bool> wrongly
    )
    {
        List<Step> steps = [];
        if (lesson.Kind == "scenario")
            steps.AddRange(Walk(lesson, await new Scenario(page, lesson).Way()));
        if (lesson.Kind == "quiz")
            steps.AddRange(Round(lesson, await new Quiz(page, lesson).Questions(), wrongly));
        else
            steps.AddRange(lesson.Questions.Select(question => Answer(question, wrongly(question))));
        steps.AddRange(lesson.Kept.Select(Keep));
        if (lesson.Kind == "team")
            steps.AddRange(Parts.Select(part => Finish(lesson, part)));
        return steps;
    }

    private static Step Answer(QuestionData question, bool wrongly)
    {
        var response = wrongly ? question.Wrong : question.Right;
        // Right answers come at the second try, where there is one.
        var triesTwice = !wrongly && question.Attempts != 1;
        return new Step(
            question.Id,
            page => new Question(page, question).Root,
            async page =>
            {
                if (triesTwice)
                    await new Question(page, question).Answer(question.Wrong);
                await new Question(page, question).Answer(response);
            },
            (page, _) => new Question(page, question).Check(response)
        )
        {
            Answers = (triesTwice ? 2 : 1) * question.Records,
        };
    }

    /// <summary>In a quiz, nothing is judged or recorded before all is handed in.</summary>
    private static IEnumerable<Step> Round(
        LessonData lesson,
        IReadOnlyList<QuestionData> asked,
        Func<QuestionData, bool> wrongly
    )
    {
        foreach (var question in asked)
        {
            var response = wrongly(question) ? question.Wrong : question.Right;
            yield return new Step(
                question.Id,
                page => new Question(page, question).Root,
                page => new Question(page, question).Give(response),
                (page, _) => new Question(page, question).CheckGiven(response)
            );
        }
        var right = asked.Count(question => !wrongly(question));
        yield return new Step(
            $"{lesson.Id}, handed in",
            page => new Quiz(page, lesson).Place,
            page => new Quiz(page, lesson).HandInAll(right, asked.Count),
            (page, _) => new Quiz(page, lesson).CheckResult(right)
        )
        {
            Answers = asked.Sum(question => question.Records),
        };
    }

    private static Step Keep(KeptData block) =>
        new(
            block.Id,
            page => new Kept(page, block).Root,
            page => new Kept(page, block).Fill(),
            (page, sameBrowser) => new Kept(page, block).Check(sameBrowser)
        );

    private static Step Finish(LessonData lesson, string part) =>
        new(
            $"{lesson.Id}, {part}",
            page => new TeamPart(page, lesson, part).Root,
            page => new TeamPart(page, lesson, part).Finish(),
            (page, _) => new TeamPart(page, lesson, part).Check()
        );

    /// <summary>Looking back, the whole trail up to the scene must be there; after the last step nothing else.</summary>
    private static IEnumerable<Step> Walk(LessonData lesson, string[] way) =>
        way.Skip(1)
            .Select(
                (to, index) =>
                    new Step(
                        $"{lesson.Id}, {to}",
                        page => new Scenario(page, lesson).Scene(to),
                        page => new Scenario(page, lesson).Choose(way[index], to),
                        (page, _) => Assertions.Expect(new Scenario(page, lesson).Scene(to)).ToBeVisibleAsync()
                    )
            );
}
