using System.Text.Json;
using Heja.Cli.Tests.Harness;
using Xunit;

namespace Heja.Cli.Tests;

/// <summary>A mistake that all 290 municipalities share is said once, with their number.</summary>
public sealed class ManyMunicipalitiesTests : IDisposable
{
    private const int Count = 290;

    private readonly Workspace _workspace = new();

    public ManyMunicipalitiesTests()
    {
        var ids = Enumerable.Range(1, Count).Select(i => $"kommun-nr{i}").ToList();
        foreach (var id in ids)
            _workspace.WriteMunicipality(id, string.Empty);
        foreach (var id in new[] { "alvesta", "boden" })
            File.Delete(Path.Combine(_workspace.Root, $"municipalities/{id}.yaml"));
        _workspace.Write("heja.yaml", $"courses: [kurs]\nmunicipalities: [{string.Join(", ", ids)}]\n");
    }

    [Theory]
    [InlineData("::: nott\n\nText.\n\n:::\n", "HEJA3201")]
    [InlineData("::: note\n\nText.\n", "HEJA2003")]
    [InlineData("Fråga {{ municipality.contact.email }}.\n", "HEJA3602")]
    [InlineData("[Läs vidare](finns-inte.sv.md)\n", "HEJA3501")]
    public void Mistake_in_a_shared_lesson_is_said_once_with_how_many_it_touches(string text, string code)
    {
        _workspace.Write("kurs/modul/andra.sv.md", $"---\ntitle: Titel\nminutes: 5\n---\n\n{text}");

        using var json = JsonDocument.Parse(Report("json"));
        var one = Assert.Single(json.RootElement.GetProperty("diagnostics").EnumerateArray().ToList());
        Assert.Equal(code, one.GetProperty("code").GetString());
        Assert.Equal(Count, one.GetProperty("affects").GetInt32());

        using var sarif = JsonDocument.Parse(Report("sarif"));
        var result = Assert.Single(
            sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList()
        );
        Assert.Equal(Count, result.GetProperty("properties").GetProperty("affectedMunicipalities").GetInt32());

        var read = _workspace.Run("check", "--message-format", "text").Error;
        Assert.Equal(2, read.Split($"affects {Count} municipalities").Length);
        Assert.EndsWith("\n1 error\n", read);
    }

    public void Dispose() => _workspace.Dispose();

    private string Report(string format)
    {
        var path = Path.Combine(_workspace.Root, "report");
        Assert.Equal(1, _workspace.Run("check", "--report", $"{format}={path}").Code);
        return File.ReadAllText(path);
    }
}
