namespace Heja.Compiler.Linting;

/// <summary>Björnsson's measure of how hard a text is to read (LIX, läsbarhetsindex, 1968): under 30 is easy, over 50 is hard.</summary>
public static class Lix
{
    /// <summary>Words in an average sentence, plus how many of a hundred words have more than six letters.</summary>
    public static double Of(int words, int sentences, int longWords) =>
        words == 0 || sentences == 0 ? 0 : ((double)words / sentences) + (100.0 * longWords / words);

    /// <summary>Of some sentences.</summary>
    public static double Of(IReadOnlyCollection<Sentence> sentences) =>
        Of(
            sentences.Sum(sentence => sentence.Words.Count),
            sentences.Count,
            sentences.Sum(sentence => sentence.LongWords)
        );
}
