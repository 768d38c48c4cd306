using System.Diagnostics;
using System.Globalization;
using Readout.Figures;

namespace Readout.Tests.Figures;

public sealed class FigurePropertyTests
{
    private static IEnumerable<long> Numbers()
    {
        for (long n = 13; n < 400; n += 7)
        {
            yield return n;
        }

        var random = new Random(20250508);
        for (var i = 0; i < 400; i++)
        {
            yield return random.NextInt64(13, (long)Math.Pow(10, 2 + (i % 13)));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Any_whole_number_in_words_is_read_back(bool and)
    {
        foreach (var number in Numbers())
        {
            var words = NumberWriter.Write(number, and);
            var text = $"They counted {words} ships.";
            var figure = Reading.Figures(text).ShouldHaveSingleItem(text);
            figure.Value.ShouldBe(number, text);
            figure.Span.In(text).ShouldBe(words);
            figure.Unit.ShouldBe("ship");
        }
    }

    [Theory]
    [InlineData("#,##0")]
    [InlineData("0")]
    [InlineData("#,##0.00")]
    public void Any_whole_number_in_digits_is_read_back(string format)
    {
        foreach (var number in Numbers())
        {
            var digits = number.ToString(format, CultureInfo.InvariantCulture);
            var text = $"They counted {digits} tonnes of rice.";
            var figure = Reading.Figures(text).ShouldHaveSingleItem(text);
            figure.Value.ShouldBe(number, text);
            figure.Span.In(text).ShouldBe(digits + " tonnes");
            figure.Counts.ShouldBe("rice");
        }
    }

    [Fact]
    public void Odd_digits_do_something_sensible()
    {
        Reading.Figures("About ٣٤ people came.").ShouldHaveSingleItem().Value.ShouldBe(34);
        Reading.Figures("It was −5 °C there.").ShouldHaveSingleItem().Value.ShouldBe(-5);
        Reading.Figures("Add ½ cup of oil.").ShouldHaveSingleItem().Value.ShouldBe(0.5);
        Reading.Figures("It holds 1e400 tonnes, 1,2,3 and 10-20-30.").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1,")]
    [InlineData("10-")]
    [InlineData("million ")]
    [InlineData("twenty-")]
    [InlineData("1 in ")]
    [InlineData("May ")]
    [InlineData("the last early ")]
    [InlineData("1.234.")]
    [InlineData("between 5 and ")]
    public void A_hostile_line_takes_time_in_proportion_to_its_length(string part)
    {
        // Twenty times the text in far less than four hundred times the time; a floor keeps the clock's grain out.
        double Seconds(int count)
        {
            var text = string.Concat(Enumerable.Repeat(part, count));
            var clock = Stopwatch.StartNew();
            foreach (var figure in Reading.Figures(text, "2025-05-09"))
            {
                figure.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
                double.IsFinite(figure.Value).ShouldBeTrue();
            }

            return clock.Elapsed.TotalSeconds;
        }

        Seconds(2_000);
        Seconds(100_000).ShouldBeLessThan(Math.Max(Seconds(5_000), 0.02) * 120);
    }
}
