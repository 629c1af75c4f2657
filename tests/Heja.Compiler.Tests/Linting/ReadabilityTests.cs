using Heja.Compiler.Linting;
using Xunit;

namespace Heja.Compiler.Tests.Linting;

public sealed class ReadabilityTests
{
    [Fact]
    public void Lix_of_437_words_in_21_sentences_with_112_long_words_is_46() =>
        Assert.Equal(46.44, Lix.Of(437, 21, 112), precision: 2);

    [Fact]
    public void Lix_of_nothing_is_nothing() => Assert.Equal(0, Lix.Of(0, 0, 0));

    [Theory]
    [InlineData("", new int[0])]
    [InlineData("— …", new int[0])]
    [InlineData("Ett två", new[] { 2 })]
    [InlineData("Ett. Två! Tre? Fyra: fem", new[] { 1, 1, 1, 1, 1 })]
    [InlineData("Hon sa “nej.” Sedan gick hon.", new[] { 3, 3 })]
    [InlineData("Kl. 10.30 på boverket.se.", new[] { 1, 5 })]
    [InlineData("I {{municipality.name}} bor vi. Ja.", new[] { 4, 1 })]
    [InlineData("IT-avdelningens chef’s bord", new[] { 3 })]
    public void Text_split_gives_sentences_of_so_many_words(string text, int[] words) =>
        Assert.Equal(words, Sentence.Split(text).Select(sentence => sentence.Words.Count));

    [Theory]
    [InlineData("sexsex", 0)]
    [InlineData("sjubokst", 1)]
    [InlineData("förslag", 1)]
    [InlineData("1234567", 0)]
    [InlineData("{{municipality.name}}", 0)]
    public void Word_of_more_than_six_letters_is_long(string word, int longWords) =>
        Assert.Equal(longWords, Assert.Single(Sentence.Split(word)).LongWords);
}
