using System.Collections.Immutable;
using Readout.Articles;
using Readout.Attributions.Learned;
using Readout.Documents;
using Readout.Language;
using Readout.Learning;

namespace Readout.Tests.Attributions.Learned;

public sealed class AttributionFeaturesTests
{
    [Theory]
    [InlineData("The minister of mills wrote to the town:\n\n\"The river shall be shared.\"\n\nNobody answered him in March.", 2)]
    [InlineData("The minister of mills spoke for an hour.\n\n\"The river shall be shared.\"\n\nNobody answered him in March.", 3)]
    [InlineData("\"The river shall be shared, the minister told them.\n\n\"So shall the bank,\" he went on.\n\nNobody answered him in March.", 2)]
    [InlineData("\"The river shall be shared,\" the minister told them.\n\n\"So shall the bank,\" he went on.\n\nNobody answered him in March.", 3)]
    public void A_quotation_is_read_together_with_what_introduces_it_and_with_how_it_runs_on(string text, int sequences)
    {
        var paragraphs = Paragraphs(text);
        paragraphs.Length.ShouldBe(sequences);
        paragraphs[0].First.ShouldBe(0);
        foreach (var (before, after) in paragraphs.Zip(paragraphs.Skip(1)))
        {
            after.First.ShouldBe(before.End);
        }

        paragraphs.ShouldAllBe(paragraph => paragraph.Input.Length == paragraph.End - paragraph.First);
    }

    [Fact]
    public void A_speech_quoted_at_length_stays_in_its_paragraphs()
    {
        var speech = string.Join("\n\n", Enumerable.Repeat("\"" + string.Join(' ', Enumerable.Repeat("We shall share the river and the bank.", 20)), 6)) + "\"";
        var paragraphs = Paragraphs(speech);
        paragraphs.Length.ShouldBeGreaterThan(2);
        paragraphs.ShouldAllBe(paragraph => paragraph.Input.Length <= 400);
    }

    [Fact]
    public void A_word_that_no_annotator_marked_is_still_known_to_report_and_by_its_part_of_speech()
    {
        const string Text = "The miller insisted that the river rose. The miller walked home.";
        var paragraph = Paragraphs(Text).Single();
        var columns = paragraph.Input.Features.Length / paragraph.Input.Length;

        // From the end: the rules, the table of reporting words, the part of speech.
        int[] Row(int token) => paragraph.Input.Features[((token * columns) + columns - 3)..((token + 1) * columns)];
        Row(2)[1].ShouldNotBe(0, "insisted");
        Row(10)[1].ShouldBe(0, "walked");
        Row(2)[0].ShouldBe((int)WordTag.VerbPast);
        Row(10)[0].ShouldBe((int)WordTag.VerbPast);
        Row(1)[0].ShouldBe((int)WordTag.Noun);
    }

    private static ImmutableArray<Readout.Attributions.Learned.Paragraph> Paragraphs(string text)
    {
        var article = ArticleReader.Read(new Document("account.txt", text)).Single();
        var tokens = Tokenizer.Tokenize(article.Text);
        var sentences = SentenceSplitter.Split(tokens, article.Blocks);
        var entities = WhoIsWho.Resolve(article, tokens, sentences, NameFinder.Find(tokens, sentences));
        var vocabularies = FormVocabularies.Of(tokens.Select(token => token.Normal), 1, 1);
        return AttributionFeatures.Of(article, tokens, sentences, entities, [], vocabularies, new CueGrades(new Dictionary<uint, byte>()), WordVectors.None);
    }
}
