using System.Text;
using Readout.Documents;
using Readout.Language;
using Readout.Language.Learned;
using Readout.Learning;

namespace Readout.Tests.Language.Learned;

public sealed class AnnotatedNamesTests
{
    private static string Written(string tokens, Spacing spacing)
    {
        var all = tokens.Split(" ");
        var text = new StringBuilder();
        var writer = new Detokenizer(spacing);
        for (var i = 0; i < all.Length; i++)
        {
            writer.Append(text, all[i], i + 1 < all.Length ? all[i + 1] : "");
        }

        return text.ToString();
    }

    [Theory]
    [InlineData("Tolmin ’ s aide , Mr. Dosan , left .", "Tolmin’s aide, Mr. Dosan, left.")]
    [InlineData("She said : \" We don ' t know ( yet ) . \" He left .", "She said: \"We don't know (yet).\" He left.")]
    [InlineData("The “ U. N. ” of pre - war days", "The “U.N.” of pre-war days")]
    [InlineData("Belmora 's ' new ' port", "Belmora's ' new ' port")]
    public void Tokens_become_a_text_as_a_newspaper_prints_it(string tokens, string text) => Written(tokens, Spacing.Print).ShouldBe(text);

    [Fact]
    public void Or_one_with_a_space_everywhere() => Written("Tolmin ’ s aide , left .", Spacing.Everywhere).ShouldBe("Tolmin ’ s aide , left .");

    [Fact]
    public void Names_marked_by_hand_lie_on_our_tokens()
    {
        (string, string)[] rows = [("Edvar", "B-PER"), ("Tolmin", "I-PER"), ("met", "O"), ("Al-Noor", "B-ORG"), ("Belmora", "B-LOC"), ("'s", "O"), ("", "O"), ("Tarvia", "B-LOC")];
        var text = AnnotatedNames.Of(rows, label => label switch { "PER" => 0, "ORG" => 1, "LOC" => 2, _ => -1 }, Spacing.Print);
        text.Tokens.Text.ShouldBe("Edvar Tolmin met Al-Noor Belmora's\n\nTarvia");
        text.Gold.Select(name => (name.Span.In(text.Tokens.Text), name.Kind)).ShouldBe(
            [("Edvar Tolmin", EntityKind.Person), ("Al-Noor", EntityKind.Organisation), ("Belmora", EntityKind.Place), ("Tarvia", EntityKind.Place)]);
        SpanLabels.Spans(text.Labels).Select(span => text.Tokens.Text[text.Tokens[span.First].Span.Start..text.Tokens[span.End - 1].Span.End])
            .ShouldBe(text.Gold.Select(name => name.Span.In(text.Tokens.Text)));
        text.Sentences.Count.ShouldBe(2);
    }

    [Fact]
    public void Only_exact_spans_of_the_right_kind_count_and_other_does_not()
    {
        static Name Name(int start, int end, EntityKind kind) => new(new TextSpan(start, end), kind, 0, 0);
        var score = new NameScore();
        score.Add(
            [Name(0, 5, EntityKind.Person), Name(6, 9, EntityKind.Place), Name(10, 12, EntityKind.Other)],
            [Name(0, 5, EntityKind.Person), Name(6, 9, EntityKind.Organisation), Name(10, 12, EntityKind.Other), Name(20, 22, EntityKind.Place)]);
        (score.Precision, score.Recall, score.F1).ShouldBe((1.0 / 3, 0.5, 0.4));
        score.Of(EntityKind.Person).ShouldBe(1);
    }
}
