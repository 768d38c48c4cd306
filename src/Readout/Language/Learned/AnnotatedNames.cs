using System.Text;
using Readout.Articles;
using Readout.Documents;
using Readout.Learning;

namespace Readout.Language.Learned;

/// <summary>A text whose names were marked by hand, with our own layers over it.</summary>
/// <param name="Labels">of each token; see <see cref="NameModel.Labels"/></param>
/// <param name="Gold">the names of the kinds of <see cref="EntityKind"/></param>
internal sealed record AnnotatedNames(Layer<Token> Tokens, Layer<Sentence> Sentences, Layer<Name> ByRules, byte[] Labels, List<Name> Gold)
{
    /// <summary>Texts as token and label a line, a blank line between sentences.</summary>
    /// <param name="rows">a token and its label; an empty token between sentences</param>
    /// <param name="kindOf">the kind that a label without its <c>B-</c> stands for, -1 for none</param>
    public static AnnotatedNames Of(IReadOnlyList<(string Token, string Label)> rows, Func<string, int> kindOf, Spacing spacing)
    {
        var text = new StringBuilder();
        var labelled = new List<(TextSpan Span, int Kind, bool Begins)>();
        var writer = new Detokenizer(spacing);
        for (var r = 0; r < rows.Count; r++)
        {
            var (token, label) = rows[r];
            if (token.Length == 0)
            {
                text.Append(r > 0 && rows[r - 1].Token.Length > 0 ? "\n\n" : "");
                writer.Reset();
                continue;
            }

            writer.Append(text, token, r + 1 < rows.Count ? rows[r + 1].Token : "");
            var kind = label.Length < 3 ? -1 : kindOf(label[2..]);
            labelled.Add((new TextSpan(text.Length - token.Length, text.Length), kind, label[0] == 'B' || labelled.Count == 0 || labelled[^1].Kind != kind));
        }

        var whole = text.ToString();
        var tokens = Tokenizer.Tokenize(whole);
        var sentences = SentenceSplitter.Split(tokens, new Layer<Block>(whole, Paragraphs(whole)));
        var labels = new byte[tokens.Count];
        var gold = new List<Name>();
        foreach (var (span, kind, begins) in labelled)
        {
            var (first, end) = tokens.StartingIn(span);
            if (kind < 0 || first == end)
            {
                continue;
            }

            labels.AsSpan(first, end - first).Fill(SpanLabels.Inside(kind));
            if (begins)
            {
                labels[first] = SpanLabels.Begin(kind);
            }

            if (kind != NameModel.Group && (begins || gold.Count == 0))
            {
                gold.Add(new Name(span, (EntityKind)kind, first, end));
            }
            else if (kind != NameModel.Group)
            {
                gold[^1] = gold[^1] with { Span = gold[^1].Span.Hull(span), EndToken = end };
            }
        }

        return new AnnotatedNames(tokens, sentences, NameFinder.Find(tokens, sentences), labels, gold);
    }

    public Layer<Name> FoundBy(NameModel model) => model.Find(Tokens, Sentences, ByRules);

    public IEnumerable<TaggerInput> Inputs(FormVocabularies vocabularies, WordVectors vectors, NameGuide guide) =>
        NameFeatures.Of(Tokens, Sentences, ByRules, vocabularies, vectors, guide).Select(input => input.Input with { Labels = SpanLabels.Cut(Labels.AsSpan(input.First, input.End - input.First)) });

    private static IEnumerable<Block> Paragraphs(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var end = text.IndexOf("\n\n", i, StringComparison.Ordinal) is >= 0 and var at ? at : text.Length;
            if (end > i)
            {
                yield return new Block(new TextSpan(i, end), BlockKind.Body);
            }

            i = end + 2;
        }
    }
}
