using Readout.Documents;

namespace Readout.Tests.Documents;

public sealed class TextSpanTests
{
    private const int Longest = 5;

    private static IEnumerable<TextSpan> AllTiny() =>
        from start in Enumerable.Range(0, Longest)
        from end in Enumerable.Range(start, Longest - start)
        select new TextSpan(start, end);

    [Fact]
    public void Every_tiny_span_contains_exactly_its_positions()
    {
        foreach (var span in AllTiny())
        {
            Enumerable.Range(0, Longest + 1).Where(span.Contains).ShouldBe(Enumerable.Range(span.Start, span.Length));
        }
    }

    [Fact]
    public void Overlap_agrees_with_counting_shared_positions()
    {
        foreach (var a in AllTiny())
        {
            foreach (var b in AllTiny())
            {
                var shared = Enumerable.Range(0, Longest).Count(i => a.Contains(i) && b.Contains(i));
                a.OverlapWith(b).ShouldBe(shared);
                a.Overlaps(b).ShouldBe(shared > 0);
                a.Hull(b).Contains(a).ShouldBeTrue();
                a.Hull(b).Contains(b).ShouldBeTrue();
            }
        }
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(3, 2)]
    public void A_span_that_runs_backwards_or_starts_before_the_text_is_refused(int start, int end) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new TextSpan(start, end));
}
