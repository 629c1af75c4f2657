using System.Text.Json.Nodes;
using Heja.Browser.Tests.Learners;

namespace Heja.Benchmarks.Campaign;

/// <summary>What a teacher reads when all is over: the status, the score and the statements that the LMS and the LRS have.</summary>
internal sealed class LastCheck(string format, CourseData course, Kept kept, Ledger ledger, RunResult result)
{
    private static readonly string[] Ranks = ["incomplete", "failed", "completed", "passed"];

    /// <param name="hasLost">Answers were lost by an LMS that lied: it may know better than they say.</param>
    public void Go(bool hasLost)
    {
        if (format == "scorm12")
            CheckScorm12(hasLost);
        else
            CheckXapi();
    }

    private void CheckScorm12(bool hasLost)
    {
        var (status, _, score) = ledger.Expected();
        var told = kept.Value("cmi.core.lesson_status");
        var isRight = told == status || (hasLost && Array.IndexOf(Ranks, told) > Array.IndexOf(Ranks, status));
        if (!isRight)
            result.WrongStatus.Add($"{told}, not {status}");
        var ranks = kept.Statuses.Select(one => Array.IndexOf(Ranks, one)).ToArray();
        if (!ranks.SequenceEqual(ranks.Order()))
            result.WrongStatus.Add($"lowered: {string.Join(" → ", kept.Statuses)}");
        var raw = kept.Value("cmi.core.score.raw");
        if (!hasLost && raw != (score is null ? "" : $"{score}"))
            result.WrongStatus.Add($"score {raw}, not {score}");
    }

    private void CheckXapi()
    {
        var statements = kept.Records.Statements.All;
        // Made at the same moment, about the same thing: two ids for one.
        result.Doubled.AddRange(
            statements
                .GroupBy(one => $"{Verb(one)} {Object(one)} {one["timestamp"]} {one["result"]?.ToJsonString()}")
                .Where(same => same.Count() > 1)
                .Select(same => same.Key)
        );
        foreach (var (question, count) in ledger.HandedIn)
        {
            var about = $"{course.Course.Iri}/questions/{question}";
            var said = statements.Count(one => Verb(one) == "answered" && Object(one) == about);
            if (said > count)
                result.Doubled.Add($"{question}: {said} statements of {count} answers");
            if (said < ledger.Acked.GetValueOrDefault(question))
                result.Missing.Add($"{question}: {said} statements of {ledger.Acked[question]} acknowledged answers");
        }
        CheckVerdicts(statements);
        foreach (var bad in kept.Records.BadRequests)
            result.Errors.Add($"{bad.Status} {bad.Rule}");
    }

    private void CheckVerdicts(IReadOnlyList<JsonObject> statements)
    {
        var (status, isCompleted, _) = ledger.Expected();
        string[] expected =
        [
            .. isCompleted ? ["completed"] : Array.Empty<string>(),
            .. status is "passed" or "failed" ? [status] : Array.Empty<string>(),
        ];
        var verdicts = statements.Where(one => Verb(one) is "completed" or "passed" or "failed").ToList();
        var said = verdicts.ConvertAll(Verb).Distinct().Order().ToArray();
        if (!said.SequenceEqual(expected.Order()))
            result.WrongStatus.Add($"said {string.Join(", ", said)}, not {string.Join(", ", expected)}");
        result.Doubled.AddRange(
            verdicts
                .GroupBy(one => $"{Verb(one)} {one["result"]?["score"]?["raw"]}")
                .Where(same => same.Count() > 1)
                .Select(same => same.Key)
        );
    }

    private static string Verb(JsonObject statement) => $"{statement["verb"]?["id"]}".Split('/')[^1];

    private static string Object(JsonObject statement) => $"{statement["object"]?["id"]}";
}
