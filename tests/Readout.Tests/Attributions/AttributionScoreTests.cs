using System.Collections.Immutable;
using Readout.Attributions.Learned;
using Readout.Documents;

namespace Readout.Tests.Attributions;

public sealed class AttributionScoreTests
{
    private const string Text = "Dosan said the river is high. \"It is low,\" Maren replied. The mill hopes for rain.";

    private static readonly ImmutableArray<GoldAttribution> Marked =
    [
        new([At("Dosan")], [At("said")], [At("the river is high")], "Mirela Dosan"),
        new([At("Maren")], [At("replied")], [At("\"It is low,\"")]),
        new([At("The mill")], [At("hopes for")], [At("rain")]),
    ];

    [Fact]
    public void Marked_against_itself_is_all_right()
    {
        var score = Score([.. Marked.Select(item => Found(item))]);
        foreach (var measure in AttributionScore.Measures.Where(measure => score[measure].Marked > 0))
        {
            score[measure].F1.ShouldBe(measure.StartsWith(AttributionScore.Speaker, StringComparison.Ordinal) ? 0 : 1, measure);
        }

        score["A direct"].Marked.ShouldBe(1);
        score["A indirect"].Marked.ShouldBe(2);
    }

    [Fact]
    public void Half_of_the_words_are_enough_for_A_and_none_of_the_source_for_no_more()
    {
        var score = Score([Found(Marked[0]) with { Content = [At("the river")], Source = [] }]);
        score[AttributionScore.Found].ShouldBe(new Tally(1, 1, 1, 3));
        score[AttributionScore.FoundWithSource].ShouldBe(new Tally(0, 1, 0, 3));
        score["exact cue"].ShouldBe(new Tally(1, 1, 1, 3));
        score["exact content"].ShouldBe(new Tally(0, 1, 0, 3));
    }

    [Fact]
    public void One_found_twice_is_right_once()
    {
        var score = Score([Found(Marked[2]), Found(Marked[2])]);
        score[AttributionScore.Found].ShouldBe(new Tally(1, 2, 1, 3));
        score["exact content"].ShouldBe(new Tally(1, 2, 1, 3));
    }

    [Fact]
    public void Speakers_are_told_apart_by_full_name_whatever_the_case()
    {
        Score([Found(Marked[0]) with { Speaker = "mirela dosan" }])[AttributionScore.Speaker].ShouldBe(new Tally(1, 1, 1, 1));
        Score([Found(Marked[0]) with { Speaker = "Dosan" }])[AttributionScore.Speaker].ShouldBe(new Tally(0, 1, 0, 1));
        Score([Found(Marked[0]) with { Speaker = null }])[AttributionScore.Speaker].ShouldBe(new Tally(0, 0, 0, 1));
    }

    [Fact]
    public void By_kind_precision_is_of_the_found_and_recall_of_the_marked()
    {
        // The marks are left out, and a word before them is taken in.
        var score = Score([Found(Marked[1]) with { Content = [At(". \"It is low,\" Maren")] }]);
        score["A direct"].ShouldBe(new Tally(0, 0, 1, 1));
        score["A mixed"].ShouldBe(new Tally(1, 1, 0, 0));
    }

    [Fact]
    public void Confidence_is_held_against_what_was_marked()
    {
        var score = Score([Found(Marked[0]), Found(Marked[1]) with { Content = [At("rain")], Confidence = 0.2 }, Found(Marked[2]) with { Content = [At("Maren")] }]);
        score.Reliability.Count.ShouldBe(3);
        score.Reliability.Brier.ShouldBe((0.01 + 0.64 + 0.81) / 3, 1e-9);
    }

    private static AttributionScore Score(ImmutableArray<ScoredAttribution> found)
    {
        var score = new AttributionScore();
        score.Add(Text, Marked, found);
        return score;
    }

    private static ScoredAttribution Found(GoldAttribution marked) => new(marked.Source, marked.Cue, marked.Content, null, 0.9);

    private static TextSpan At(string words) => Text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var start
        ? new TextSpan(start, start + words.Length)
        : throw new ArgumentException(words, nameof(words));
}
