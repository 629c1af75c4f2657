using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Heja.Browser.Tests.Learners.Blocks;
using Heja.Browser.Tests.Lrs;
using Heja.Browser.Tests.Server;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>A new release is uploaded over the old one while a learner is in the middle of the course.</summary>
public sealed class UpdateTests(Chromium chromium) : IDisposable
{
    private const string Corrected = "hur-lange";
    private readonly string _folder = Directory.CreateTempSubdirectory("heja-update-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("scorm12")]
    [InlineData("xapi")]
    public async Task Learner_in_the_middle_keeps_everything_but_the_corrected_answer_there_and_back(string format)
    {
        var old = await Build("1.0.0", format, _ => { });
        var now = await Build("1.1.0", format, Update);
        await using var server = await LmsServer.Start();
        await using var lrs = await LrsServer.Start();
        var attempt = new Attempt();
        var registration = Guid.NewGuid().ToString();

        await Visit(old, Answer);
        await Visit(now, CheckUpdated);
        await Visit(old, page => Check(page, question => question.Id));
        await Visit(now, CheckUpdated);

        async Task Visit(Package package, Func<CoursePage, Task> visit)
        {
            await using var window = await Window.Open(chromium.Browser);
            var address =
                format == "scorm12"
                    ? server.LaunchAddress(attempt, package, new())
                    : $"{server.CourseAddress(package)}?{Query(lrs, registration)}";
            var frame =
                format == "scorm12" ? await CourseFrame.Launch(window, address, false) : await Direct(window, address);
            await visit(await CoursePage.Opened(frame));
            await window.Close();
            if (format == "xapi")
                await lrs.Quiet();
            else
                await Eventually.True(() => attempt.Launches[^1].Finished);
            Assert.DoesNotContain(
                window.Complaints,
                complaint => !complaint.Contains(lrs.Endpoint, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public async Task Diff_says_what_the_update_does_to_that_learner()
    {
        await Build("1.0.0", "scorm12", _ => { });
        await Build("1.1.0", "scorm12", Update);
        var said = await Programs.Run("dotnet", _folder, Program, "diff", "1.0.0", "1.1.0", "--language", "sv");
        Assert.Equal(
            """
            Görs om
              - Frågan ”Hur länge ska ett första test ta?” i ”Sedan” har fått ett annat rätt svar. Den som har svarat svarar igen.

            Nytt att göra
              - Lektionen ”Ny” är ny. Den som är mitt i kursen gör den också. Den som är klar förblir klar.

            Finns kvar
            """,
            said[..(said.IndexOf("Finns kvar", StringComparison.Ordinal) + "Finns kvar".Length)]
        );
        Assert.Contains("Lektionen ”Sedan” står nu i modulen mer.", said, StringComparison.Ordinal);
        Assert.Contains("Frågan ”Vad gör du först?” i ”Sedan” har fått ett nytt id.", said, StringComparison.Ordinal);
        Assert.Contains("Svaren i frågan ”En ny app som ingen öppnar.", said, StringComparison.Ordinal);
    }

    private static string Program =>
        Repository.At("src", "Heja.Cli", "bin", Repository.Configuration, "net10.0", "heja.dll");

    private static async Task Answer(CoursePage page)
    {
        foreach (var lesson in page.Course.Order.Where(lesson => lesson.Questions.Count > 0))
        {
            await page.GoTo(lesson);
            foreach (var question in lesson.Questions)
                await new Question(page, question).Answer(Response(question));
        }
    }

    private static async Task CheckUpdated(CoursePage page)
    {
        Assert.Contains(page.Course.Order, lesson => lesson.Id == "ny");
        Assert.Contains(page.Course.Order.SelectMany(lesson => lesson.Questions), one => one.Id == "vad-gor-du-forst");
        await Check(page, question => question.Id == Corrected ? null : question.Id);
        var corrected = page.Frame.Locator($"[data-question='{Corrected}']");
        await Assertions.Expect(corrected.GetByText(page.Say("question_reset"))).ToBeVisibleAsync();
        await Assertions.Expect(corrected.Locator(".feedback .verdict")).ToHaveCountAsync(0);
    }

    /// <param name="kept">Null: an answer that is not to be there.</param>
    private static async Task Check(CoursePage page, Func<QuestionData, string?> kept)
    {
        foreach (var lesson in page.Course.Order.Where(lesson => lesson.Questions.Count > 0))
        {
            await page.GoTo(lesson);
            foreach (var question in lesson.Questions.Where(question => kept(question) is not null))
                await new Question(page, question).Check(Response(question));
        }
    }

    /// <summary>The first question is answered wrongly, the others rightly.</summary>
    private static int[] Response(QuestionData question) =>
        question.Id == "vad-ar-det" ? question.Wrong : question.Right;

    private static string Query(LrsServer lrs, string registration)
    {
        Dictionary<string, string> parameters = new()
        {
            ["endpoint"] = lrs.Endpoint,
            ["auth"] = LrsServer.Authorization,
            ["actor"] = """{"objectType":"Agent","account":{"homePage":"https://lms.example","name":"kim-lind"}}""",
            ["registration"] = registration,
        };
        return string.Join('&', parameters.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
    }

    private static async Task<IFrame> Direct(Window window, string address)
    {
        await window.Page.GotoAsync(address);
        return window.Page.MainFrame;
    }

    private async Task<Package> Build(string version, string format, Action<string> change)
    {
        var folder = Path.Combine(_folder, version);
        Copy(Repository.At("tests", "Heja.Benchmarks", "Campaign", "Course"), folder);
        Edit(folder, "kurs/course.yaml", "version: 1.0.0", $"version: {version}");
        change(folder);
        var output = Path.Combine(_folder, $"{version}-dist");
        await Programs.Run("dotnet", _folder, Program, "build", folder, "--output", output);
        return Package.Unzip(Path.Combine(output, "malmo", $"kurs_malmo_sv_{version}_{format}.zip"));
    }

    /// <summary>A lesson moved, one added, a question corrected, one renamed, an option reworded.</summary>
    private static void Update(string folder)
    {
        Edit(
            folder,
            "kurs/course.yaml",
            "lessons: [forst, sedan, lasa, tanke]",
            "lessons: [forst, lasa, tanke]\n  - id: mer\n    title:\n      sv: Mer\n    lessons: [sedan, ny]"
        );
        Directory.CreateDirectory(Path.Combine(folder, "kurs", "mer"));
        File.Move(Path.Combine(folder, "kurs/grund/sedan.sv.md"), Path.Combine(folder, "kurs/mer/sedan.sv.md"));
        File.WriteAllText(
            Path.Combine(folder, "kurs/mer/ny.sv.md"),
            "---\ntitle: Ny\nminutes: 1\nkind: lesson\n---\n\nEn ny lektion att läsa.\n"
        );
        Edit(
            folder,
            "kurs/mer/sedan.sv.md",
            "- [ ] Ett år {#ar}\n- [x] En vecka",
            "- [x] Ett år {#ar}\n- [ ] En vecka"
        );
        Edit(folder, "kurs/mer/sedan.sv.md", "{#vad-forst}", "{#vad-gor-du-forst was=\"vad-forst\"}");
        Edit(folder, "kurs/grund/forst.sv.md", "En idé {#ide}", "En tanke {#ide}");
    }

    private static void Edit(string folder, string file, string before, string after)
    {
        var path = Path.Combine(folder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(before, after, StringComparison.Ordinal));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? to);
            File.Copy(file, target);
        }
    }
}
