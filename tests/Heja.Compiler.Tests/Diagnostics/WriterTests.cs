using Heja.Compiler.Diagnostics;
using Heja.Compiler.Diagnostics.Writers;
using Heja.Compiler.Text;
using Xunit;

namespace Heja.Compiler.Tests.Diagnostics;

/// <summary>The places that writers show.</summary>
public sealed class WriterTests
{
    private static readonly DiagnosticCode Code = DiagnosticCode.Error(1, "test");

    [Theory]
    [InlineData("åäö x", 4, 1, " 1 | åäö x", "   |     ^")]
    [InlineData("\tx y", 1, 1, " 1 |  x y", "   |  ^")]
    [InlineData("a\r\nbc", 3, 2, " 2 | bc", "   | ^^")]
    [InlineData("a\rbc", 2, 9, " 2 | bc", "   | ^^")]
    [InlineData("a", 1, 0, " 1 | a", "   |  ^")]
    public void Caret_stands_under_the_place(string content, int start, int length, string line, string caret)
    {
        var text = Print(new SourceLocation(new SourceText("a.md", content), new TextSpan(start, length)));
        Assert.Contains($"\n{line}\n{caret}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Place_far_out_on_a_line_is_shown()
    {
        var content = new string('x', 500) + "HÄR" + new string('y', 500);
        var text = Print(new SourceLocation(new SourceText("a.md", content), new TextSpan(500, 3)));
        var lines = text.Split('\n');
        Assert.Equal("HÄR", lines[2].Substring(lines[3].IndexOf('^', StringComparison.Ordinal), 3));
        Assert.True(lines[2].Length < 120);
    }

    [Fact]
    public void Municipalities_touched_are_counted()
    {
        var one = new Diagnostic(Code, SourceLocation.OfFile("a.md"), "fel")
        {
            Municipalities = ["alvesta", "boden", "ystad", "orust"],
        };
        var text = new StringWriter { NewLine = "\n" };
        new TextWriterWithSource(colour: false).Write([one], "k/", text);
        Assert.Contains("  --> k/a.md:1:1\n", text.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "note: affects 4 municipalities: alvesta, boden, orust, …",
            text.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Same_subject_in_another_order_is_said_once_with_all_municipalities()
    {
        var place = new SourceLocation(new SourceText("a.md", "text"), new TextSpan(1, 1));
        var bag = new DiagnosticBag();
        bag.Add(new Diagnostic(Code, place, "fel") { Municipalities = ["boden"] });
        bag.Add(new Diagnostic(Code, place, "fel") { Municipalities = ["alvesta"] });
        var one = Assert.Single(bag.ToSorted());
        Assert.Equal(["alvesta", "boden"], one.Municipalities);
        Assert.Empty(one.Notes);
    }

    private static string Print(SourceLocation place)
    {
        var text = new StringWriter { NewLine = "\n" };
        new TextWriterWithSource(colour: false).Write([new Diagnostic(Code, place, "fel")], string.Empty, text);
        return text.ToString();
    }
}
