using System.Text.Json.Nodes;
using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Heja.Browser.Tests.Learners.Blocks;
using Heja.Browser.Tests.Server;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>
/// The course with every block, in its three languages, taken to the end; and what an LMS and an LRS are told of an answer to each
/// kind of question: a wrong one, then the right one.
/// </summary>
public sealed class QuestionTests(Chromium chromium)
{
    private static readonly Dictionary<int, Leaving> InTheMiddle = new()
    {
        [3] = Leaving.Close,
        [7] = Leaving.Kill,
        [11] = Leaving.Button,
        [15] = Leaving.Kill,
    };

    // The quiz asks two of these, by chance.
    private static readonly string[] Drawn = ["varfor-smatt", "oanvand-app", "antal"];

    // Id, type, pattern, response and result; the identities of gaps are those of the source language.
    private const string Records = """
        q_en_ny_app choice 0: 1 wrong
        q_en_ny_app choice 0: 0 correct
        q_sma_steg true-false f: t wrong
        q_sma_steg true-false f: f correct
        q_tidigt_eller_sent matching 0.0,1.1,2.1: 0.1,1.1,2.1 wrong
        q_tidigt_eller_sent matching 0.0,1.1,2.1: 0.0,1.1,2.1 correct
        q_vem_bidrar matching 0.0,1.0,2.1,3.2: 0.1,1.0,2.1,3.2 wrong
        q_vem_bidrar matching 0.0,1.0,2.1,3.2: 0.0,1.0,2.1,3.2 correct
        q_ett_prov sequencing 2,3,1,0: 3,2,1,0 wrong
        q_ett_prov sequencing 2,3,1,0: 2,3,1,0 correct
        q_vad_ar_en_innovation_o81c14168 fill-in används or brukas or nyttjas:  wrong
        q_vad_ar_en_innovation_oe5f01fbe fill-in nytt: nytt correct
        q_vad_ar_en_innovation_o01e3bd7b fill-in nytta or gagn: nytta correct
        q_vad_ar_en_innovation_o81c14168 fill-in används or brukas or nyttjas: används correct
        q_vad_ar_en_innovation_oe5f01fbe fill-in nytt: nytt correct
        q_vad_ar_en_innovation_o01e3bd7b fill-in nytta or gagn: nytta correct
        q_tid_for_blanketten numeric 1250: -999999999 wrong
        q_tid_for_blanketten numeric 1250: 1250 correct
        q_hur_stor_del numeric : -999999999 wrong
        q_hur_stor_del numeric : 0.1 correct
        """;

    // Id, type, pattern, response, success and scaled score.
    private const string Statements = """
        en-ny-app choice inkop: innovation false
        en-ny-app choice inkop: inkop true
        sma-steg true-false false: true false
        sma-steg true-false false: false true
        tidigt-eller-sent matching berattar[.]efter[,]fragar[.]innan[,]marker[.]innan: berattar[.]innan[,]fragar[.]innan[,]marker[.]innan false 0.6666666666666666
        tidigt-eller-sent matching berattar[.]efter[,]fragar[.]innan[,]marker[.]innan: berattar[.]efter[,]fragar[.]innan[,]marker[.]innan true 1
        vem-bidrar matching anhoriga[.]nytta[,]anvandaren[.]nytta[,]chefen[.]tid[,]medarbetaren[.]vardagen: anhoriga[.]tid[,]anvandaren[.]nytta[,]chefen[.]tid[,]medarbetaren[.]vardagen false 0.75
        vem-bidrar matching anhoriga[.]nytta[,]anvandaren[.]nytta[,]chefen[.]tid[,]medarbetaren[.]vardagen: anhoriga[.]nytta[,]anvandaren[.]nytta[,]chefen[.]tid[,]medarbetaren[.]vardagen true 1
        ett-prov sequencing svart[,]valj[,]prova[,]beratta: valj[,]svart[,]prova[,]beratta false
        ett-prov sequencing svart[,]valj[,]prova[,]beratta: svart[,]valj[,]prova[,]beratta true
        vad-ar-en-innovation/o81c14168 fill-in {case_matters=false}används or {case_matters=false}brukas or {case_matters=false}nyttjas:  false
        vad-ar-en-innovation/oe5f01fbe fill-in {case_matters=false}nytt: nytt true
        vad-ar-en-innovation/o01e3bd7b fill-in {case_matters=false}nytta or {case_matters=false}gagn: nytta true
        vad-ar-en-innovation/o81c14168 fill-in {case_matters=false}används or {case_matters=false}brukas or {case_matters=false}nyttjas: används true
        vad-ar-en-innovation/oe5f01fbe fill-in {case_matters=false}nytt: nytt true
        vad-ar-en-innovation/o01e3bd7b fill-in {case_matters=false}nytta or {case_matters=false}gagn: nytta true
        tid-for-blanketten numeric 1250: -999999999 false
        tid-for-blanketten numeric 1250: 1250 true
        hur-stor-del numeric 0.1[:]0.15: -999999999 false
        hur-stor-del numeric 0.1[:]0.15: 0.1 true
        """;

    [Theory]
    [InlineData("sv", "Strict")]
    [InlineData("en", "Again")]
    public async Task Interactions_of_every_question_are_as_SCORM_1_2_writes_them(string language, string lms)
    {
        var package = await BuiltCourses.AllBlocks.Get("malmo", language, "scorm12");
        await using var campaign = await Scorm12Campaign.Start(
            chromium.Browser,
            package,
            new(Enum.Parse<LmsKind>(lms))
        );

        await campaign.Learner.TakeCourse(InTheMiddle);
        await campaign.Learner.Leave(Leaving.Close);

        await campaign.CheckFinished("completed");
        Assert.DoesNotContain(campaign.Attempt.Calls, call => call.Arguments.Contains(Fields.Wrong));
        var records = campaign
            .Attempt.Interactions.Where(one => !Drawn.Contains(one.Id[2..].Replace('_', '-')))
            .Select(one => $"{one.Id} {one.Type} {one.Pattern}: {one.Response} {one.Result}");
        Assert.Equal(language == "sv" ? Records : InEnglish(Records), string.Join('\n', records));
    }

    [Fact]
    public async Task Statements_of_every_question_are_as_xAPI_writes_them()
    {
        var package = await BuiltCourses.AllBlocks.Get("malmo", "ar", "xapi");
        await using var campaign = await XapiCampaign.Start(chromium.Browser, package, "1.0.3");

        await campaign.Learner.TakeCourse(InTheMiddle);
        await campaign.Learner.Leave(Leaving.Close);

        await campaign.CheckFinished();
        Assert.DoesNotContain(
            campaign.Lrs.Statements.All,
            statement => $"{statement["result"]?["response"]}".Contains(Fields.Wrong)
        );
        var statements = campaign
            .Said("answered")
            .Where(answered => !Drawn.Contains($"{answered["object"]?["id"]}".Split("/questions/")[1]));
        Assert.Equal(InArabic(Statements), string.Join('\n', statements.Select(Print)));
    }

    [Fact]
    public async Task Wrong_gap_is_empty_and_said_to_be_wrong_when_the_learner_comes_back()
    {
        var package = await BuiltCourses.AllBlocks.Get("malmo", "sv", "scorm12");
        await using var campaign = await Scorm12Campaign.Start(chromium.Browser, package, new());
        var learner = campaign.Learner;
        await learner.Open();
        var lesson = learner.Page.Course.Order.First(one => one.Questions.Any(question => question.Type == "fill"));
        var fill = lesson.Questions.First(question => question.Type == "fill");
        await learner.Page.GoTo(lesson);
        await new Question(learner.Page, fill).Answer(fill.Wrong);
        await learner.Leave(Leaving.Close);

        await learner.Open();

        await new Question(learner.Page, fill).Check(fill.Wrong);
        var gap = new Question(learner.Page, fill).Root.Locator(".gap[data-is='wrong']");
        await Assertions.Expect(gap.GetByRole(AriaRole.Textbox)).ToHaveValueAsync("");
        await Assertions
            .Expect(gap.GetByRole(AriaRole.Textbox))
            .ToHaveAccessibleDescriptionAsync(learner.Page.Say("option_wrong"));
    }

    /// <summary>The same questions: only what is right in the gaps is another word.</summary>
    private static string InEnglish(string records) =>
        records
            .Replace("används or brukas or nyttjas", "used or applied")
            .Replace(": används", ": used")
            .Replace("nytt: nytt", "new: new")
            .Replace("nytta or gagn: nytta", "good: good");

    private static string InArabic(string statements) =>
        statements
            .Replace("används", "يُستخدم")
            .Replace(
                "brukas or {case_matters=false}nyttjas",
                "يستخدم or {case_matters=false}يُستعمل or {case_matters=false}يستعمل"
            )
            .Replace("nytt:", "جديد:")
            .Replace(": nytt ", ": جديد ")
            .Replace("nytta or {case_matters=false}gagn: nytta", "نفع or {case_matters=false}فائدة: نفع");

    private static string Print(JsonObject answered)
    {
        var (definition, result) = (answered["object"]?["definition"], answered["result"]);
        var id = $"{answered["object"]?["id"]}".Split("/questions/")[1];
        var patterns = string.Join(
            " or ",
            (definition?["correctResponsesPattern"]?.AsArray() ?? []).Select(one => $"{one}")
        );
        return $"{id} {definition?["interactionType"]} {patterns}: {result?["response"]} {result?["success"]} {result?["score"]?["scaled"]}".TrimEnd();
    }
}
