using Readout.Attributions;
using Readout.Attributions.Learned;

namespace Readout.Tests.Attributions;

public sealed class EdgesTests
{
    [Theory]
    [InlineData("Maren said that the bridge is open.", "Maren", "said", "that the bridge is open", "Maren | said | the bridge is open")]
    [InlineData("Maren said that is a mistake.", "Maren", "said", "that is a mistake", "Maren | said | that is a mistake")]
    [InlineData("Maren rejects that description.", "Maren", "rejects", "that description", "Maren | rejects | that description")]
    [InlineData("Maren vowed to return.", "Maren", "vowed", "to return", "Maren | vowed to | return")]
    [InlineData("Maren has also strongly denied it.", "Maren", "has also strongly denied", "it", "Maren | has also strongly denied | it")]
    [InlineData("Maren also said the bridge is open.", "Maren", "also said", "the bridge is open", "Maren | said | the bridge is open")]
    [InlineData("Maren never said the bridge is open.", "Maren", "never said", "the bridge is open", "Maren | never said | the bridge is open")]
    [InlineData("The bridge is open, Maren said.", "Maren", "said", "The bridge is open,", "Maren | said | The bridge is open")]
    [InlineData("\"The bridge is open,\" Maren said.", "Maren", "said", "\"The bridge is open,\"", "Maren | said | \"The bridge is open,\"")]
    [InlineData("Maren last week said it.", "Maren last week", "said", "it", "Maren | said | it")]
    public void Records_leave_out_that_and_adverbs_and_the_time_of_speaking(string text, string source, string cue, string content, string expected)
    {
        var marked = new MarkedText(text);
        var wording = Edges.Of(marked.Reading, new Proposal(marked.Wording(source, cue, content), null), Manner.Records).ShouldHaveSingleItem();
        marked.Show(wording).ShouldBe(expected);
    }

    [Fact]
    public void A_relative_pronoun_gives_way_to_the_name_that_the_rules_found_for_it()
    {
        var marked = new MarkedText("The miller, who denies it, left.");
        var proposal = new Proposal(marked.Wording("who", "denies", "it"), marked.Wording("The miller, who", "denies", "it"));
        marked.Show(Edges.Of(marked.Reading, proposal, Manner.Records).Single()).ShouldBe("The miller, who | denies | it");
        marked.Show(Edges.Of(marked.Reading, proposal, Manner.PolNear).Single()).ShouldBe("who | denies | it");
    }

    [Fact]
    public void The_manner_of_PolNeAR_takes_that_into_the_content_of_what_the_rules_found()
    {
        var marked = new MarkedText("Maren said that the bridge is open.");
        var wording = Edges.Of(marked.Reading, new Proposal(null, marked.Wording("Maren", "said", "the bridge is open")), Manner.PolNear).Single();
        marked.Show(wording).ShouldBe("Maren | said | that the bridge is open");
    }

    [Fact]
    public void A_quotation_that_goes_on_in_the_next_paragraph_is_an_attribution_of_its_own_in_records_alone()
    {
        var marked = new MarkedText("\"The bridge is open,\" Maren said. \"Come.\n\n\"Bring the children and the old people with you.\"\n");
        var proposal = new Proposal(marked.Wording("Maren", "said", "\"The bridge is open,\"", "\"Come.", "\"Bring the children and the old people with you.\""), null);
        Edges.Of(marked.Reading, proposal, Manner.Records).Select(marked.Show).ShouldBe(
            ["Maren | said | \"The bridge is open,\" … \"Come.", "- | - | \"Bring the children and the old people with you.\""]);
        Edges.Of(marked.Reading, proposal, Manner.PolNear).ShouldHaveSingleItem().Content.Length.ShouldBe(3);

        var asOne = marked.Wording("Maren", "said", "\"The bridge is open,\"", "\"Come.\n\n\"Bring the children and the old people with you.\"");
        Edges.Of(marked.Reading, new Proposal(asOne, null), Manner.Records).Select(marked.Show).ShouldBe(
            ["Maren | said | \"The bridge is open,\" … \"Come.", "- | - | \"Bring the children and the old people with you.\""]);
    }

    [Fact]
    public void A_quotation_that_a_paragraph_before_it_announces_keeps_its_source_and_cue()
    {
        var marked = new MarkedText("Maren said this to the council:\n\n\"The bridge is open.\"\n");
        marked.Show(Edges.Of(marked.Reading, new Proposal(marked.Wording("Maren", "said", "\"The bridge is open.\""), null), Manner.Records).ShouldHaveSingleItem())
            .ShouldBe("Maren | said | \"The bridge is open.\"");
    }
}
