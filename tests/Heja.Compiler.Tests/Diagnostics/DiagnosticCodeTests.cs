using System.Reflection;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Tests.Golden;
using Xunit;

namespace Heja.Compiler.Tests.Diagnostics;

/// <summary>Every code that is declared: unique, well named, and produced alone by a case.</summary>
public sealed class DiagnosticCodeTests
{
    private static readonly IReadOnlyList<DiagnosticCode> Declared =
    [
        .. typeof(DiagnosticCode)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DiagnosticCode))
            .Select(field => (DiagnosticCode)(field.GetValue(null) ?? throw new InvalidOperationException(field.Name))),
    ];

    [Fact]
    public void Code_declared_is_produced_alone_by_a_case()
    {
        var alone = Case
            .Names.Select(name => Path.Combine(Repository.CasesFolder, name, "expected", "diagnostics.txt"))
            .Select(path =>
                File.ReadAllLines(path).Where(line => line.Contains(": error HEJA", StringComparison.Ordinal))
            )
            .Where(lines => lines.Take(2).Count() == 1)
            .Select(lines => lines.First().Split(": error ")[1][..8])
            .ToHashSet(StringComparer.Ordinal);
        Assert.True(Declared.Count > 50);
        Assert.Equal([], Declared.Select(code => code.Id).Except(alone));
    }

    [Fact]
    public void Code_number_and_name_stand_once()
    {
        Assert.Equal(Declared.Count, Declared.DistinctBy(code => code.Number).Count());
        Assert.Equal(Declared.Count, Declared.DistinctBy(code => code.Name).Count());
        Assert.All(Declared, code => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", code.Name));
    }

    [Fact]
    public void Message_of_every_case_follows_the_rules()
    {
        var found = Case.Names.SelectMany(name => Case.Diagnose(Case.Load(name).Compile())).ToList();
        Assert.True(found.Count > 150);
        Assert.All(
            found,
            one =>
            {
                Assert.False(char.IsUpper(one.Message[0]) && one.Message[1] is not 'T', one.Message);
                Assert.False(one.Message.EndsWith('.'), one.Message);
                Assert.False(string.IsNullOrWhiteSpace(one.Help), one.Message);
                Assert.False(one.Message.Any(c => c is >= '\uE000' and <= '\uF8FF'), one.Message);
            }
        );
    }
}
