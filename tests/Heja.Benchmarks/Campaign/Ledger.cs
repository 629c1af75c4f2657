using Heja.Browser.Tests.Learners;

namespace Heja.Benchmarks.Campaign;

/// <summary>What the learner did and was told, from outside: it knows nothing of how the runtime works.</summary>
internal sealed class Ledger(CourseData course)
{
    private readonly Dictionary<string, List<Entry>> _answers = course
        .Order.SelectMany(lesson => lesson.Questions)
        .ToDictionary(question => question.Id, _ => new List<Entry>());

    private readonly Dictionary<string, Entry> _tasks = [];

    private readonly Dictionary<string, int> _handedIn = [];

    /// <summary>Answers and tasks of which the learner was told nothing but good.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Answers handed in, by question, whatever became of them.</summary>
    public IReadOnlyDictionary<string, int> HandedIn => _handedIn;

    /// <summary>
    /// Answers that were acknowledged by the page they were given in, by question: only of these must an LRS have the statements. What a
    /// page that died had not sent lies in its browser, and the next one may be another.
    /// </summary>
    public Dictionary<string, int> Acked { get; } = [];

    /// <summary>The course is opened again.</summary>
    public void NextVisit()
    {
        foreach (var answer in _answers.Values.SelectMany(answers => answers))
            answer.IsOfThisVisit = false;
    }

    /// <summary>The same answer again is nothing new: the page says so.</summary>
    public bool IsNew(PlannedStep step) =>
        step.Do != "answer"
        || _answers[step.Target] is not [.., var last]
        || !last.Response.SequenceEqual(step.Response);

    public void Attempted(PlannedStep step)
    {
        if (step.Do == "answer")
        {
            _answers[step.Target].Add(new Entry(step.Response));
            _handedIn[step.Target] = _handedIn.GetValueOrDefault(step.Target) + 1;
        }
        else if (step.Do is "keep" or "finish")
        {
            _tasks.TryAdd(step.Target, new Entry([]));
        }
    }

    /// <summary>The page did not take it: the question is closed, or nothing is taken any more.</summary>
    public void Refused(PlannedStep step)
    {
        if (step.Do == "answer")
        {
            _answers[step.Target].RemoveAt(_answers[step.Target].Count - 1);
            _handedIn[step.Target]--;
        }
        else if (_tasks.TryGetValue(step.Target, out var task) && !task.IsAcked)
        {
            _tasks.Remove(step.Target);
        }
    }

    /// <summary>The page has nothing to complain of: everything so far is acknowledged.</summary>
    public void Calm()
    {
        foreach (var (question, answers) in _answers)
        foreach (var answer in answers.Where(answer => !answer.IsAcked))
        {
            answer.IsAcked = true;
            Acknowledged++;
            if (answer.IsOfThisVisit)
                Acked[question] = Acked.GetValueOrDefault(question) + 1;
        }
        foreach (var task in _tasks.Values.Where(task => !task.IsAcked))
        {
            task.IsAcked = true;
            Acknowledged++;
        }
    }

    /// <summary>What was acknowledged and is not there. From here on, what is there counts.</summary>
    public List<string> Compare(Looked looked)
    {
        List<string> missing = [];
        foreach (var (question, answers) in _answers)
        {
            var shown = looked.Answers.GetValueOrDefault(question);
            var at = shown is null ? -1 : answers.FindLastIndex(answer => answer.Response.SequenceEqual(shown));
            if (shown is not null && at < 0)
                missing.Add($"{question}: shows {string.Join(',', shown)}, which was never answered");
            if (at < answers.FindLastIndex(answer => answer.IsAcked))
                missing.Add($"{question}: {(shown is null ? "nothing" : "an older answer")} is there");
            answers.RemoveRange(at + 1, answers.Count - at - 1);
        }
        foreach (var (task, entry) in _tasks.ToList())
        {
            if (looked.Kept.Contains(task) || looked.Done.Contains(task))
                continue;
            if (entry.IsAcked)
                missing.Add($"{task}: is not done");
            _tasks.Remove(task);
        }
        return missing;
    }

    /// <summary>What the course amounts to by its rules, worked out from the answers alone.</summary>
    public (string Status, bool IsCompleted, int? Score) Expected()
    {
        var questions = course.Order.SelectMany(lesson => lesson.Questions).ToList();
        var isAnswered = questions.TrueForAll(question => _answers[question.Id].Count > 0);
        var isCompleted = course.Order.All(lesson =>
            lesson.Questions.All(question => _answers[question.Id].Count > 0)
            && lesson.Kept.All(block => _tasks.ContainsKey(block.Id))
            && (lesson.Questions.Count + lesson.Kept.Count > 0 || _tasks.ContainsKey(lesson.Id))
        );
        if (!isAnswered)
            return ("incomplete", isCompleted, null);
        var points = questions.Sum(question => question.Points);
        var earned = questions.Where(IsRight).Sum(question => question.Points);
        var score = (int)Math.Round(100 * earned / points, MidpointRounding.AwayFromZero);
        var isOver = questions.TrueForAll(question =>
            IsRight(question) || (question.Attempts > 0 && _answers[question.Id].Count >= question.Attempts)
        );
        var status = (isCompleted, Passes: score >= course.Passing?.Score, isOver) switch
        {
            (false, _, _) => "incomplete",
            (_, true, _) => "passed",
            (_, _, true) => "failed",
            _ => "incomplete",
        };
        return (status, isCompleted, score);
    }

    private bool IsRight(QuestionData question) =>
        _answers[question.Id].Exists(answer => answer.Response.SequenceEqual(question.Right));

    private sealed record Entry(int[] Response)
    {
        public bool IsAcked { get; set; }

        public bool IsOfThisVisit { get; set; } = true;
    }
}
