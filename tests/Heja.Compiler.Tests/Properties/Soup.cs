using System.Text;
using Heja.Compiler.Tests.Mutations;

namespace Heja.Compiler.Tests.Properties;

/// <summary>Texts that nobody would write, made of what people do write. The same seed gives the same text.</summary>
internal static class Soup
{
    private static readonly string[] Crumbs =
    [
        "::: note",
        "::: choice {#fraga}",
        "::: sort {#ordna points=2}",
        "::: match {#para}",
        "::: order {#steg shuffle}",
        "::: fill {#fyll strict}",
        "::: number {#tal answer=1,5 tolerance=−2}",
        "[a](gap: \"b; c\")",
        "[](gap:)",
        "| a {#b} | |\n|---|---|\n| {#c} | d |\n",
        "::: {",
        "::: slot {#a b=\"c",
        ":::",
        "    :::",
        "\t:::",
        "::::::",
        "> ",
        "- ",
        "- [x] ",
        "1. ",
        "  - [ ] ",
        "```",
        "~~~ {{",
        "## ",
        "# {#å}",
        "{.scene .end}",
        "{{ municipality.name }}",
        "{{ }}",
        "{{",
        "}}",
        "{{{}}}",
        "&#xE000;&#xE001;",
        "![a](b.svg \"&#xE000;c\")",
        "[a](&#xE000;)",
        "<https://x.se/{{ course.title }}>",
        "[^1]",
        "[^1]: ",
        "| a | b |",
        "|---|:-:|",
        "<b>",
        "<!--",
        "-->",
        "---",
        "title: x",
        "\\",
        "*",
        "**",
        "_",
        "`",
        "[",
        "](",
        ")",
        "\r\n",
        "\r",
        "\n",
        "\n\n",
        " ",
        "\t",
        "å",
        "🙂",
        "\u0308",
        "\u0000",
        "\u202E",
        "\u2066",
        "../../../etc/passwd",
        "![a](/etc/passwd)",
        "![a](..\\..\\b.svg)",
        "[a](file:///etc/passwd)",
        "[a](../../../x.sv.md#b)",
        "\uFEFF",
    ];

    private static readonly string[] YamlCrumbs =
    [
        "id: ",
        "- ",
        "  ",
        "\n",
        "\n  ",
        "\t",
        "[",
        "]",
        "{",
        "}",
        ": ",
        ", ",
        "\"",
        "'",
        "&a ",
        "*a",
        "!t ",
        "| ",
        ">-\n",
        "? ",
        "# ",
        "---\n",
        "...\n",
        "%YAML 1.1\n",
        "~",
        "å",
        "\\u0007",
        "lessons",
        "title",
        "languages",
        "kurs",
        "../",
        "/etc/passwd",
        "\u202E",
        "brand: { primary: \"#005c86\", logo: ",
        "lint: { lix: ",
        "lms: ",
        "\r\n",
    ];

    private static readonly string[] Lines =
    [
        .. RealCourse.Lessons.SelectMany(file => file.Value.Split('\n')).Where(line => line.Length is > 0 and < 120),
    ];

    public static string Markdown(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder(random.Next(3) == 0 ? "" : "---\ntitle: Soppa\nminutes: 5\n---\n\n");
        for (var i = random.Next(60); i >= 0; i--)
            text.Append(random.Next(3) > 0 ? Pick(random, Crumbs) : Pick(random, Lines))
                .Append(random.Next(2) == 0 ? "\n" : "");
        return text.ToString();
    }

    public static string Yaml(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var i = random.Next(40); i >= 0; i--)
            text.Append(Pick(random, YamlCrumbs));
        return text.ToString();
    }

    public static byte[] Bytes(int seed)
    {
        var random = new Random(seed);
        var bytes = new byte[random.Next(200)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
