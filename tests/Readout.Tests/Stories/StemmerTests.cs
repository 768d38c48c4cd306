using Readout.Stories;

namespace Readout.Tests.Stories;

public class StemmerTests
{
    [Theory]
    [InlineData("promoting", "promoted")]
    [InlineData("promotes", "promote")]
    [InlineData("planned", "planning")]
    [InlineData("countries", "country")]
    [InlineData("globalisation", "globalization")]
    [InlineData("addresses", "address")]
    public void Forms_of_one_word_meet(string a, string b) => Stemmer.Stem(a).ShouldBe(Stemmer.Stem(b));

    [Theory]
    [InlineData("cooperation", "cooperative")]
    [InlineData("status", "state")]
    [InlineData("crisis", "crise")]
    public void Other_words_stay_apart(string a, string b) => Stemmer.Stem(a).ShouldNotBe(Stemmer.Stem(b));
}
