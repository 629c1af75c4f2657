using System.Reflection;
using System.Text.RegularExpressions;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Tests.Golden;
using Heja.Compiler.Tests.Verifying;
using Xunit;

namespace Heja.Compiler.Tests.Diagnostics;

/// <summary>Every code that is declared: unique, well named, and produced alone by a case.</summary>
public sealed partial class DiagnosticCodeTests
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
            .Select(path => Heaviest([.. File.ReadAllLines(path).Select(line => Code().Match(line))]))
            .Where(codes => codes.Count == 1)
            .Select(codes => codes[0])
            .ToHashSet(StringComparer.Ordinal);
        Assert.True(Declared.Count > 50);
        // A package's faults are planted in packages: PackageVerifierTests sees that each gives its code alone.
        alone.UnionWith(Faults.All.Select(fault => fault.Code.Id));
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

    // A case of an error may have lint beside it.
    private static List<string> Heaviest(List<Match> lines)
    {
        var found = lines.Where(match => match.Success).ToList();
        var errors = found.Where(match => match.Groups[1].Value == "error").ToList();
        return [.. (errors.Count > 0 ? errors : found).Select(match => match.Groups[2].Value)];
    }

    [GeneratedRegex(@"^\S+:\d+:\d+: (error|warning|info) (HEJA\d{4}): ")]
    private static partial Regex Code();
}
