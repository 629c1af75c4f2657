namespace Heja.Cli.Preview.Lrs.Rules;

/// <summary>A statement, a parameter or a document breaks a rule of xAPI. The message names the place and the rule.</summary>
/// <param name="status">What a record store answers.</param>
internal sealed class BrokenRule(string rule, int status = 400) : Exception(rule)
{
    public int Status => status;
}
