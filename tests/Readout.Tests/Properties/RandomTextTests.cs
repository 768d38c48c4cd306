using System.Text;
using Readout.Documents;

namespace Readout.Tests.Properties;

/// <summary>Random texts from a fixed seed: what fails once fails every time.</summary>
public sealed class RandomTextTests
{
    private const int Seed = 20250313;

    private static readonly string[] Pieces =
    [
        "Edvar Tolmin", "Dosan", "said", "told", "according to", "VNS", "the", "he", "she", ",", ".", "\"", "“", "”", "'", " ", " ", " ", "\n", "\n\n", "12", "over 30",
        "percent", "on Thursday", "March 13", "(", ")", "--", "—", "🌊", "同舟", "\u00AD", "\u200D", "\uD83D", "\uDE00", "e\u0301", "é", "\t", "\r\n", "U.S.", "By", "-", "\0", "İ", "ﬁ",
    ];

    private static IEnumerable<string> Texts(int count, int longest)
    {
        var dice = new Random(Seed);
        for (var n = 0; n < count; n++)
        {
            var text = new StringBuilder();
            for (var pieces = dice.Next(longest); pieces > 0; pieces--)
            {
                text.Append(dice.Next(12) == 0 ? ((char)dice.Next(0xFFFF)).ToString() : Pieces[dice.Next(Pieces.Length)]);
            }

            yield return text.ToString();
        }
    }

    [Fact]
    public void Tokens_and_gaps_rebuild_the_text_and_normal_forms_are_folded()
    {
        foreach (var text in Texts(3000, 60))
        {
            var at = 0;
            foreach (var token in Tokenizer.Tokenize(text))
            {
                text.AsSpan(at, token.Span.Start - at).IsWhiteSpace().ShouldBeTrue();
                token.Span.IsEmpty.ShouldBeFalse();
                token.Normal.ShouldBe(Tokenizer.NormalForm(token.Normal), "a normal form is its own normal form");
                at = token.Span.End;
            }

            text.AsSpan(at).IsWhiteSpace().ShouldBeTrue();
        }
    }

    [Fact]
    public void Code_point_offsets_agree_with_counting_and_come_back()
    {
        foreach (var text in Texts(2000, 40))
        {
            var points = new CodePoints(text);
            var count = 0;
            for (var i = 0; i <= text.Length; i++)
            {
                var inside = i > 0 && i < text.Length && char.IsSurrogatePair(text[i - 1], text[i]);
                if (inside)
                {
                    continue;
                }

                points.FromUtf16(i).ShouldBe(count);
                points.ToUtf16(count).ShouldBe(i);
                count++;
            }
        }
    }

    [Fact]
    public void Random_accounts_keep_the_invariants()
    {
        var n = 0;
        foreach (var text in Texts(400, 120))
        {
            Invariants.Hold(new Document($"random-{n++}.txt", text));
        }
    }
}
