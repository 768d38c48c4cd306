using Readout.Attributions.Learned;

namespace Readout.Tests.Attributions;

public sealed class UnionTests
{
    [Fact]
    public void The_same_cue_makes_one_proposal_with_the_words_of_the_model()
    {
        var text = new MarkedText("On Monday Maren, the miller, said the bridge is open.");
        var proposal = Union.Of([text.Wording("Maren, the miller,", "said", "the bridge is open")], [text.Wording("Maren", "said", "the bridge")]).ShouldHaveSingleItem();
        text.Show(proposal.Settled).ShouldBe("Maren, the miller, | said | the bridge is open");
    }

    [Fact]
    public void The_rules_give_the_source_that_the_model_lacks()
    {
        var text = new MarkedText("Maren left, saying the bridge is open.");
        var proposal = Union.Of([text.Wording(null, "saying", "the bridge is open")], [text.Wording("Maren", "saying", "the bridge is open")]).ShouldHaveSingleItem();
        text.Show(proposal.Settled).ShouldBe("Maren | saying | the bridge is open");
    }

    [Fact]
    public void Around_another_attribution_the_rules_know_the_whole_content()
    {
        var text = new MarkedText("Maren said the bridge is open, according to VNS.");
        var proposals = Union.Of(
            [text.Wording("VNS", "according to", "the bridge is open")],
            [text.Wording("Maren", "said", nested: true, "the bridge is open"), text.Wording("VNS", "according to", "Maren said the bridge is open")]);
        proposals.Select(proposal => (text.Show(proposal.Settled), proposal.IsInner)).ShouldBe(
            [("VNS | according to | Maren said the bridge is open", false), ("Maren | said | the bridge is open", true)], ignoreOrder: true);
    }

    [Fact]
    public void What_the_model_makes_of_an_inner_cue_gives_way_to_the_rules()
    {
        var text = new MarkedText("Maren, for her part, said the bridge is open, according to VNS.");
        var proposals = Union.Of(
            [text.Wording(null, "said", "Maren"), text.Wording("VNS", "according to", "Maren, for her part, said the bridge is open")],
            [text.Wording("Maren", "said", nested: true, "the bridge is open"), text.Wording("VNS", "according to", "Maren, for her part, said the bridge is open")]);
        proposals.Where(proposal => proposal.IsInner).Select(proposal => text.Show(proposal.Settled)).ShouldBe(["Maren | said | the bridge is open"]);
    }

    [Fact]
    public void A_piece_that_the_rules_give_to_another_cue_is_not_shared()
    {
        var text = new MarkedText("Noting that the river is high, Maren said the bridge is open.");
        var proposals = Union.Of(
            [text.Wording("Maren", "Noting", "the river is high", "the bridge is open")],
            [text.Wording("Maren", "Noting", "the river is high"), text.Wording("Maren", "said", "the bridge is open")]);
        proposals.Select(proposal => text.Show(proposal.Settled)).ShouldBe(["Maren | Noting | the river is high", "Maren | said | the bridge is open"]);
    }

    [Fact]
    public void A_quotation_without_a_cue_belongs_to_the_content_that_covers_it()
    {
        var text = new MarkedText("\"The bridge is open,\" Maren said. \"Come and see it now.\"");
        Union.Of(
            [text.Wording("Maren", "said", "\"The bridge is open,\"", "\"Come and see it now.\"")],
            [text.Wording("Maren", "said", "\"The bridge is open,\""), text.Wording(null, null, "\"Come and see it now.\"")]).ShouldHaveSingleItem();
    }
}
