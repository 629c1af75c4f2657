namespace Heja.Compiler.Model;

/// <summary>How a quiz is taken.</summary>
/// <param name="Draw">How many of its questions a round asks; 0: all.</param>
/// <param name="Rounds">How often it may be handed in; 0: as often as the learner likes.</param>
public sealed record QuizRules(int Draw, int Rounds);
