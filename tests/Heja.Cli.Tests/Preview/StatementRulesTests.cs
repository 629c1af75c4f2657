using Heja.Cli.Preview.Lrs.Rules;
using Xunit;

namespace Heja.Cli.Tests.Preview;

public sealed class StatementRulesTests
{
    public static TheoryData<string> Good() => [.. StatementList.Good.Select(one => one.Requirement)];

    public static TheoryData<string> Bad() => [.. StatementList.Bad.Select(one => one.Requirement)];

    [Theory]
    [MemberData(nameof(Good))]
    public void Statement_that_keeps_a_requirement_is_taken(string requirement)
    {
        var (_, at, json) = StatementList.Good.Single(one => one.Requirement == requirement);
        StatementRules.Check(StatementList.With(at, json));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void Statement_that_breaks_a_requirement_is_refused_by_its_rule(string requirement)
    {
        var (_, at, json, rule) = StatementList.Bad.Single(one => one.Requirement == requirement);
        var refusal = Assert.Throws<BrokenRule>(() => StatementRules.Check(StatementList.With(at, json)));
        Assert.StartsWith(rule, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("xAPI 1.0.3, Data 2.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Statements_in_the_list_are_more_than_a_hundred()
    {
        Assert.True(StatementList.Good.Length + StatementList.Bad.Length >= 100);
    }
}
