using Readout.Articles;
using Readout.Documents;
using Readout.Language;
using Readout.Language.Learned;

namespace Readout.Tests.Language.Learned;

public sealed class WordTaggerTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    private static string Tags(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var tags = WordTagger.Bundled.Value.Tag(tokens, SentenceSplitter.Split(tokens, new Layer<Block>(text, [new Block(new TextSpan(0, text.Length), BlockKind.Body)])));
        return string.Join(' ', tags);
    }

    [Theory]
    [InlineData("She reports losses.", "Pronoun VerbThird PluralNoun Punctuation")]
    [InlineData("The ministry's reports were late.", "Determiner Noun Particle Particle PluralNoun Auxiliary Adjective Punctuation")]
    [InlineData("She plans to visit Korvane.", "Pronoun VerbThird Particle VerbBase ProperNoun Punctuation")]
    [InlineData("Their plans were not known.", "Pronoun PluralNoun Auxiliary Particle VerbParticiple Punctuation")]
    public void A_word_is_what_its_sentence_makes_of_it(string text, string tags) => Tags(text).ShouldBe(tags);

    [Fact]
    public void Every_token_has_a_tag_and_a_table_of_thousands_of_words_is_left_alone()
    {
        Tags("").ShouldBe("");
        Tags(string.Concat(Enumerable.Repeat("word ", 3_000))).Split(" ").ShouldAllBe(tag => tag == "Other");
    }

    [Fact]
    public void A_treebank_s_words_lie_where_they_stand_in_the_text_and_ours_take_their_tags()
    {
        File.WriteAllText(_path, """
            # text = They didn't go.
            1	They	they	PRON	PRP	_	_	_	_	_
            2-3	didn't	_	_	_	_	_	_	_	_
            2	did	do	AUX	VBD	_	_	_	_	_
            3	n't	not	PART	RB	_	_	_	_	_
            4	go	go	VERB	VB	_	_	_	_	SpaceAfter=No
            5	.	.	PUNCT	.	_	_	_	_	_

            """.ReplaceLineEndings("\n"));
        var sentence = Treebank.Read(_path).Single();
        sentence.Tokens.Text.ShouldBe("They didn't go. ");
        sentence.Words.Select(word => word.Span.In(sentence.Tokens.Text)).ShouldBe(["They", "did", "n't", "go", "."]);
        sentence.Tokens.Select((_, i) => sentence.Tokens.TextOf(i).ToString()).ShouldBe(["They", "didn", "'", "t", "go", "."]);
        sentence.WordOfToken().ShouldBe([0, 1, 2, 2, 3, 4]);
        sentence.Words[3].Tag.ShouldBe(WordTag.VerbBase);
    }
}
