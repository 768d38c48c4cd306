using Readout.Attributions.Learned;

namespace Readout.Tests.Attributions;

/// <summary>The linker learns from a handful of invented sentences, and links others.</summary>
public sealed class LinkerTests
{
    private static readonly Linker Trained = LinkTraining.Fit(
    [
        .. new[] { "mill", "bridge", "river", "harbour", "market" }.SelectMany(thing => new[]
        {
            new MarkedText($"Dosan said the {thing} is open, adding that it pays.").Annotate(("Dosan", "said", $"the {thing} is open"), ("Dosan", "adding", "that it pays")),
            new MarkedText($"Dosan said the {thing} is open and Maren replied that it is shut.").Annotate(
                ("Dosan", "said", $"the {thing} is open"), ("Maren", "replied", "that it is shut")),
            new MarkedText($"It was announced that the {thing} is open. Maren agreed that it was time.").Annotate(
                (null, "was announced", $"that the {thing} is open"), ("Maren", "agreed", "that it was time")),
        }),
    ]);

    [Fact]
    public void Each_cue_gets_its_own_source_and_content() => Link(
        new MarkedText("Tolmin said the ferry is late and Kroy replied that he is wrong."),
        ("Tolmin", "said", "the ferry is late"), ("Kroy", "replied", "that he is wrong")).ShouldBe(
        ["Tolmin | said | the ferry is late", "Kroy | replied | that he is wrong"]);

    [Fact]
    public void Two_cues_may_share_a_source() => Link(
        new MarkedText("Tolmin said the ferry is late, adding that he waits."),
        ("Tolmin", "said", "the ferry is late"), (null, "adding", "that he waits")).ShouldBe(
        ["Tolmin | said | the ferry is late", "Tolmin | adding | that he waits"]);

    [Fact]
    public void A_cue_may_have_no_source_though_one_stands_in_the_next_sentence() => Link(
        new MarkedText("It was announced that the ferry is late. Kroy agreed that it was time."),
        (null, "was announced", "that the ferry is late"), ("Kroy", "agreed", "that it was time")).ShouldBe(
        ["- | was announced | that the ferry is late", "Kroy | agreed | that it was time"]);

    private static IEnumerable<string> Link(MarkedText text, params (string? Source, string Cue, string Content)[] marked) =>
        Trained.Link(text.Reading, Segment.In(text.Annotate(marked).Tagging)).Select(linked => text.Show(Wording.Of(linked)));
}
