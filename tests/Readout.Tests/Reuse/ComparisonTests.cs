using Readout.Documents;
using Readout.Reuse;

namespace Readout.Tests.Reuse;

public sealed class ComparisonTests
{
    private static readonly Press Writer = new(21);

    [Fact]
    public void What_is_cut_added_and_worded_otherwise_is_marked()
    {
        var account = Writer.Account(3);
        var a = Press.Text(account);
        var changed = account.Select(paragraph => paragraph.ToList()).ToList();
        changed[1][10] = new CopiedWord("otherwise", -1);
        changed[2].RemoveRange(5, 2);
        var own = Press.Text([Writer.Paragraph(20)]);
        var b = Press.Text([changed[0]]) + "\n\n" + own + "\n\n" + Press.Text(changed[1..]);

        var segments = Comparison.Compare(Accounts.Of("a", a), Accounts.Of("b", b)).Segments;

        segments.Select(segment => segment.Kind).ShouldBe([SegmentKind.Same, SegmentKind.OnlyB, SegmentKind.Edited, SegmentKind.Edited]);
        segments[1].B!.Value.In(b).ShouldBe(own);
        segments[1].A.ShouldBeNull();
        segments[2].Changes.ShouldHaveSingleItem().B.In(b).ShouldBe("otherwise");
        var cut = segments[3].Changes.ShouldHaveSingleItem();
        cut.A.In(a).ShouldBe($"{account[2][5].Text} {account[2][6].Text}");
        cut.B.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void A_paragraph_in_another_place_was_moved()
    {
        var account = Writer.Account(4);
        var (a, b) = (Press.Text(account), Press.Text([account[1], account[2], account[3], account[0]]));

        var comparison = Comparison.Compare(Accounts.Of("a", a), Accounts.Of("b", b));

        comparison.Segments.Select(segment => segment.Kind).ShouldBe([SegmentKind.Moved, SegmentKind.Same, SegmentKind.Same, SegmentKind.Same]);
        comparison.Segments[0].B!.Value.In(b).ShouldBe(Press.Text([account[0]]));
        comparison.CoveredOfA.ShouldBe(1);
    }

    [Fact]
    public void Every_word_lies_in_one_segment()
    {
        for (var seed = 30; seed < 40; seed++)
        {
            var press = new Press(seed);
            var account = press.Account();
            var copy = press.Edit([account[5], account[0], press.Paragraph(30), account[2], .. account[6..]], .15);
            var (a, b) = (Press.Text(account), Press.Text(copy));

            var segments = Comparison.Compare(Accounts.Of("a", a), Accounts.Of("b", b)).Segments;

            Uncovered(a, segments.Select(segment => segment.A)).ShouldBe("", $"seed {seed}");
            Uncovered(b, segments.Select(segment => segment.B)).ShouldBe("", $"seed {seed}");
        }
    }

    [Fact]
    public void Unrelated_texts_stand_apart()
    {
        var comparison = Comparison.Compare(Accounts.Of("a", Press.Text(Writer.Account(2))), Accounts.Of("b", Press.Text(Writer.Account(2))));

        comparison.Segments.Select(segment => segment.Kind).ShouldBe([SegmentKind.OnlyA, SegmentKind.OnlyB]);
        Comparison.Compare(Accounts.Of("a", ""), Accounts.Of("b", "")).Segments.ShouldBeEmpty();
    }

    /// <summary>The letters no span holds; a letter held twice fails at once.</summary>
    private static string Uncovered(string text, IEnumerable<TextSpan?> spans)
    {
        var left = text.ToCharArray();
        foreach (var span in spans.OfType<TextSpan>())
        {
            for (var i = span.Start; i < span.End; i++)
            {
                left[i].ShouldNotBe('\0');
                left[i] = '\0';
            }
        }

        return new string([.. left.Where(char.IsLetterOrDigit)]);
    }
}
