using Readout.Articles;
using Readout.Documents;
using Readout.Language;
using Shouldly;
using Xunit;

namespace Readout.Tests.Language;

public class SentenceSplitterTests
{
    // A bar stands where a sentence must end; there is none anywhere else.
    [Theory]
    [InlineData("The talks began. | They ended late.")]
    [InlineData("The U.S. President came on Sept. 2. | He left at 5 p.m. | The road was closed.")]
    [InlineData("He lives in the U.S. | The family moved there in 1990.")]
    [InlineData("Mr. Talev met Gen. Oru and Prof. Adel Brun. | No one else came.")]
    [InlineData("Pavel V. Troyan and J. R. Sand spoke.")]
    [InlineData("Route No. 5 is closed. | Is it? | No. | It is open.")]
    [InlineData("Kestrel Inc. said sales rose 3.5 percent to 2.4 billion. | Shares fell.")]
    [InlineData("\"We came. | We saw,\" he said. | \"We left.\" | The rest is known.")]
    [InlineData("“Why?” he asked. | “Why not?” Talev said.")]
    [InlineData("\"Is it over?\" asked the minister. | \"No!\" | The crowd laughed.")]
    [InlineData("He said: \"It is done.\" | She agreed.")]
    [InlineData("It was late... too late. | Well… | Nobody came.")]
    [InlineData("TALGRAD, May 8 (KPA) -- The council met. | It rose at noon.")]
    [InlineData("1. Open the border. | 2. Free the prisoners.")]
    [InlineData("Item.The council met.")]
    [InlineData("See example.Com or www.kestria.Example for more.")]
    [InlineData("He came (late, as ever.) | She did not.")]
    [InlineData("会谈开始了。|他们离开了。")]
    [InlineData("The school stood in Talgrad. [6] | A new one was built.")]
    [InlineData("Some animals (cats etc.) were lost, e.g. The Old Cat.")]
    [InlineData("The lines of this para-\ngraph are wrapped\n\nand go on. | Here is\nthe next.")]
    [InlineData("Leaders of China, Japan, etc. | Nobody else.")]
    [InlineData("\"This is what we want.\" said nobody.")]
    public void SplitsWhereSentencesEnd(string marked)
    {
        var text = marked.Replace(" | ", " ", StringComparison.Ordinal).Replace("|", "", StringComparison.Ordinal);
        var sentences = SplitBody(text);
        string.Join("|", sentences.Select(sentence => sentence.Span.In(text)))
            .ShouldBe(marked.Replace(" | ", "|", StringComparison.Ordinal));
    }

    [Fact]
    public void EverySentenceLiesInOneBlockAndBoilerplateHasNone()
    {
        const string text = "Talks held\nThe talks were held. They went well\nSubscribe now. It is free.";
        var blocks = new Layer<Block>(text,
        [
            new(new TextSpan(0, 10), BlockKind.Headline), new(new TextSpan(11, 46), BlockKind.Body), new(new TextSpan(47, text.Length), BlockKind.Boilerplate),
        ]);
        var tokens = Tokenizer.Tokenize(text);
        var sentences = SentenceSplitter.Split(tokens, blocks);

        sentences.Select(sentence => (sentence.Block, sentence.Span.In(text))).ShouldBe(
            [(0, "Talks held"), (1, "The talks were held."), (1, "They went well")]);
        foreach (var sentence in sentences)
        {
            tokens[sentence.FirstToken].Span.Start.ShouldBe(sentence.Span.Start);
            tokens[sentence.EndToken - 1].Span.End.ShouldBe(sentence.Span.End);
        }
    }

    [Fact]
    public void AMissingSpaceDoesNotHideTheEndOfASentence() =>
        SplitBody("The minister came home.The council met him.").Count.ShouldBe(2);

    [Fact]
    public void BulletsPartSentences()
    {
        const string text = "- Leaders meet in Talgrad\n- Border to open\n- Trade up";
        SplitBody(text).Select(sentence => sentence.Span.In(text)).ShouldBe(["- Leaders meet in Talgrad", "- Border to open", "- Trade up"]);
    }

    [Theory]
    [InlineData("a. ")]
    [InlineData("\"")]
    [InlineData(". ")]
    [InlineData("\n- ")]
    [InlineData("U.S. ")]
    public void HostileTextTakesLinearTime(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 100_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var sentences = SplitBody(text);
        // A quarter of a second on a quiet machine; quadratic time would be minutes.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        sentences.Count.ShouldBeGreaterThan(0);
    }

    private static Layer<Sentence> SplitBody(string text) =>
        SentenceSplitter.Split(Tokenizer.Tokenize(text), new Layer<Block>(text, [new(new TextSpan(0, text.Length), BlockKind.Body)]));
}
