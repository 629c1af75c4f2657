using Heja.Browser.Tests.Learners;

namespace Heja.Benchmarks.Campaign;

/// <summary>One thing that the learner wants to do; the page may not let them.</summary>
/// <param name="Do"><c>answer</c>, <c>keep</c>, <c>finish</c> or <c>wait</c>.</param>
/// <param name="Target">Id of the question, the block or the lesson.</param>
/// <param name="Milliseconds">How long they think first.</param>
/// <param name="Asleep">The computer sleeps meanwhile: nothing in the page happens.</param>
/// <param name="Tab">0, or 1 for the second tab where there are two.</param>
internal sealed record PlannedStep(
    string Do,
    string Lesson,
    string Target,
    int[] Response,
    int Milliseconds,
    bool Asleep = false,
    int Tab = 0
);

/// <summary>When and how the fault strikes.</summary>
/// <param name="From">Before which step it begins.</param>
/// <param name="Until">Before which step it ends.</param>
/// <param name="Count">How often it strikes at the most; 0: no limit.</param>
/// <param name="Call">At which call or request, from 1, the page dies.</param>
/// <param name="Length">How many characters are kept.</param>
/// <param name="Functions">Which functions forget; none: all that can.</param>
internal sealed record Strike(int From, int Until, int Count, int Call, int Length, string[] Functions);

/// <summary>One time that the learner opens the course.</summary>
/// <param name="Leaves">How they leave: <c>button</c> or <c>close</c>.</param>
/// <param name="Elsewhere">In a browser that has never seen them.</param>
internal sealed record PlannedVisit(IReadOnlyList<PlannedStep> Steps, string Leaves, bool Elsewhere, Strike? Strike);

/// <summary>
/// All that will happen in a run, whatever comes of it: it depends on the seed and the number of the run alone. Faults are dealt
/// like cards: as many runs as there are faults have each of them once.
/// </summary>
internal sealed record Plan(int Number, Fault Fault, IReadOnlyList<PlannedVisit> Visits)
{
    private static readonly string[][] Forgetting =
    [
        [],
        ["LMSCommit"],
        ["LMSSetValue"],
        ["LMSFinish"],
        ["LMSCommit", "LMSFinish"],
    ];

    public static Plan Make(ulong seed, string format, int number, CourseData course)
    {
        var faults = Fault.Of(format);
        var round = Dice.Of(seed, $"{format} faults", number / faults.Count).Shuffled(faults);
        var fault = round[number % faults.Count];
        var dice = Dice.Of(seed, format, number);
        // What ends the page, or shows a finished attempt, comes to nothing if it comes at the end of everything.
        var struck = fault.Name == "review" ? 1 : dice.Between(0, 1);
        List<PlannedVisit> visits = [];
        for (var i = 0; i < 2; i++)
        {
            var steps = Steps(dice, course, i, fault, i == struck);
            var strike = i == struck ? MakeStrike(dice, format, fault, steps.Count) : null;
            var leaves = dice.Chance(0.5) ? "button" : "close";
            visits.Add(new PlannedVisit(steps, leaves, i > 0 && !fault.Lies && dice.Chance(0.3), strike));
        }
        // Nothing goes wrong any more: what is there now is what was kept.
        visits.Add(new PlannedVisit(LastSteps(dice, course), "button", !fault.Lies && dice.Chance(0.5), null));
        return new Plan(number, fault, visits);
    }

    /// <summary>In the order of the course at first, then here and there; now and then something is left out.</summary>
    private static List<PlannedStep> Steps(Dice dice, CourseData course, int visit, Fault fault, bool isStruck)
    {
        var all = course.Order.SelectMany(lesson => Tasks(dice, lesson, visit == 0 ? 0.55 : 0.8)).ToList();
        // A review is of something that is finished.
        var share =
            fault.Name == "review" ? 1
            : visit == 0 ? 0.7
            : 0.6;
        if (fault.Name == "review" && visit == 0)
            all = [.. course.Order.SelectMany(lesson => Tasks(dice, lesson, 1))];
        else if (visit > 0)
            all = [.. dice.Shuffled(all)];
        List<PlannedStep> steps = [.. all.Where(_ => dice.Chance(share))];
        if (steps.Count < 2)
            steps = [.. all.Take(2)];
        if (isStruck && fault.Name == "expires")
        {
            var at = dice.Between(1, steps.Count - 1);
            steps[at] = steps[at] with { Asleep = true, Milliseconds = dice.Between(31, 90) * 60_000 };
        }
        if (isStruck && fault.Name == Fault.TwoTabs)
            steps = steps.ConvertAll(step => step with { Tab = dice.Between(0, 1) });
        return steps;
    }

    private static List<PlannedStep> LastSteps(Dice dice, CourseData course) =>
        dice.Chance(0.6) ? [.. course.Order.SelectMany(lesson => Tasks(dice, lesson, 0.9))] : [Wait(dice)];

    private static PlannedStep Wait(Dice dice) => new("wait", "", "", [], Think(dice));

    private static IEnumerable<PlannedStep> Tasks(Dice dice, LessonData lesson, double rightly)
    {
        foreach (var question in lesson.Questions)
            yield return new("answer", lesson.Id, question.Id, Response(dice, question, rightly), Think(dice));
        foreach (var block in lesson.Kept)
            yield return new("keep", lesson.Id, block.Id, [], Think(dice));
        if (lesson is { Kind: "lesson", Questions.Count: 0, Kept.Count: 0 })
            yield return new("finish", lesson.Id, lesson.Id, [], Think(dice));
    }

    private static int[] Response(Dice dice, QuestionData question, double rightly)
    {
        if (dice.Chance(rightly))
            return question.Right;
        var any =
            question.Type == "match" ? [.. question.Options.Select(_ => dice.Between(0, question.Groups.Count - 1))]
            : question.Multiple ? question.Options.Select((_, index) => index).Where(_ => dice.Chance(0.5)).ToArray()
            : [dice.Between(0, question.Options.Count - 1)];
        return any.Length == 0 ? [0] : any;
    }

    private static int Think(Dice dice) => dice.Chance(0.1) ? dice.Between(60, 900) * 1000 : dice.Between(3000, 45_000);

    private static Strike MakeStrike(Dice dice, string format, Fault fault, int steps)
    {
        var isWhole =
            fault.Name
            is "four-elements"
                or "upper-case"
                or "opener-only"
                or "foreign-parent"
                or "review"
                or "etags-hidden";
        var from = isWhole || fault.Name == "expires" ? 0 : dice.Between(0, steps - 1);
        var until = isWhole || fault.Name is "expires" or "gone" ? steps + 1 : from + dice.Between(1, 4);
        // What is forgotten or cut once may be sent again whole; at the end it is not.
        var count = fault.Name == "loses" ? dice.Between(1, 3) : 0;
        var functions = fault.Name == "loses" ? dice.Pick(Forgetting) : [];
        if (fault.Name == "loses" && functions.Contains("LMSFinish"))
            until = steps + 1;
        var calls = format == "scorm12" ? 15 + from * 14 : 3 + from * 3;
        return new Strike(from, until, count, dice.Between(1, calls), dice.Between(20, 110), functions);
    }
}
