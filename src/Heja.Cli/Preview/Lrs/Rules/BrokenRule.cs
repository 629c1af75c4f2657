namespace Heja.Cli.Preview.Lrs.Rules;

/// <summary>A statement, a parameter or a document breaks a rule of xAPI. The message names the place and the rule.</summary>
internal sealed class BrokenRule(string rule) : Exception(rule);
