using System.Collections.Immutable;
using Readout.Articles;
using Readout.Documents;
using Readout.Language;
using Readout.Language.Learned;
using Readout.Learning;

namespace Readout.Attributions.Learned;

/// <summary>One paragraph as the tagger sees it.</summary>
internal sealed record Paragraph(int Block, int First, int End, TaggerInput Input);

/// <summary>Turns the paragraphs of an article into inputs of the tagger. Columns in order; widths of the learned vectors beside them.</summary>
internal static class AttributionFeatures
{
    // Longer ones are tables or noise; the rules alone read them.
    private const int LongestParagraph = 5_000;

    // A speech quoted at length is not one attribution's content.
    private const int LongestJoined = 400;

    private const int Places = 4;
    private const int Distances = 8;
    private const int NameKinds = 12;
    private const int ReportingKinds = 8;

    public static ImmutableArray<FeatureColumn> Columns(FormVocabularies vocabularies) =>
    [
        .. vocabularies.Columns,
        new(6, 6), // shape
        new(4, 6), // quotation: outside, inside, opening mark, closing mark
        new(CueGrades.Grades, 6), // the token's own grade
        new(CueGrades.Grades, 4), // the highest in the sentence
        new(Distances, 6), // to the nearest likely cue on the left
        new(Distances, 6), // on the right
        new(3, 3), // sentence quoted: not, partly, wholly
        new(Places, 3), // place in the sentence
        new(CueGrades.Grades, 3), // the highest grade in the paragraph
        new(2, 2), // paragraph has a quotation
        new(3, 4), // inside, first of a sentence, first of a paragraph
        new(NameKinds, 6), // name, description or pronoun, and its kind
        new(9, 4), // kind of block
        new(WordTags.Count, 8), // part of speech
        new(ReportingKinds, 6), // what the table of reporting words says of it
        new(7, 8), // what the rules make of the token: none, or begin and inside of a role
    ];

    public static ImmutableArray<Paragraph> Of(
        Article article, Layer<Token> tokens, Layer<Sentence> sentences, Entities entities, ImmutableArray<AttributionSpans> byRules, FormVocabularies vocabularies, CueGrades grades, WordVectors vectors)
    {
        var blocks = article.Blocks;
        var quotations = QuotationMarks.Pair(tokens, blocks, sentences);
        var state = Quoting(tokens, quotations);
        var rules = RolesOf(tokens, byRules);
        var names = NamesOf(tokens, entities);
        var tags = WordTagger.Bundled.Value.Tag(tokens, sentences);
        var own = new byte[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
        {
            own[i] = state[i] == 0 ? grades[tokens[i].Normal] : (byte)0;
        }

        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        var s = 0;
        while (s < sentences.Count)
        {
            var e = s + 1;
            while (e < sentences.Count && sentences[e].Block == sentences[s].Block)
            {
                e++;
            }

            var first = sentences[s].FirstToken;
            var end = sentences[e - 1].EndToken;
            if (end - first > LongestParagraph)
            {
                s = e;
                continue;
            }

            var columns = Columns(vocabularies).Length;
            var features = new int[(end - first) * columns];
            var rows = new int[end - first];
            byte highest = 0;
            var quoted = 0;
            for (var i = first; i < end; i++)
            {
                highest = Math.Max(highest, own[i]);
                quoted |= state[i] > 0 ? 1 : 0;
            }

            for (var k = s; k < e; k++)
            {
                // Tokens between sentences, if any, go with the one before.
                var to = k + 1 < e ? sentences[k + 1].FirstToken : end;
                FillSentence(sentences[k].FirstToken, to, k == s);
            }

            paragraphs.Add(new Paragraph(sentences[s].Block, first, end, new TaggerInput(features, rows, null)));
            s = e;

            void FillSentence(int from, int to, bool firstOfParagraph)
            {
                byte most = 0;
                int inside = 0, left = -1;
                var right = new int[to - from];
                for (var i = from; i < to; i++)
                {
                    most = Math.Max(most, own[i]);
                    inside += state[i] > 0 ? 1 : 0;
                }

                var next = -1;
                for (var i = to - 1; i >= from; i--)
                {
                    next = own[i] >= CueGrades.Likely ? i : next;
                    right[i - from] = next < 0 ? Distances - 1 : Bucket(next - i);
                }

                for (var i = from; i < to; i++)
                {
                    left = own[i] >= CueGrades.Likely ? i : left;
                    var normal = tokens[i].Normal;
                    var row = features.AsSpan((i - first) * columns, columns);
                    vocabularies.Fill(normal, row);
                    ReadOnlySpan<int> values =
                    [
                        Shape(tokens.TextOf(i)),
                        state[i],
                        own[i],
                        most,
                        left < 0 ? Distances - 1 : Bucket(i - left),
                        right[i - from],
                        inside == 0 ? 0 : inside == to - from ? 2 : 1,
                        Math.Min(i - from, Places - 1),
                        highest,
                        quoted,
                        i > from ? 0 : firstOfParagraph ? 2 : 1,
                        names[i],
                        (int)blocks[sentences[s].Block].Kind,
                        (int)tags[i],
                        Reporting(normal),
                        rules[i],
                    ];
                    values.CopyTo(row[FormVocabularies.Features..]);
                    rows[i - first] = vectors.Row(normal);
                }
            }
        }

        return Joined(paragraphs, tokens, quotations);
    }

    // "She said:" and the quotation that follows in a paragraph of its own are read, and linked, as one; so are the paragraphs of a quotation that runs on.
    private static ImmutableArray<Paragraph> Joined(IReadOnlyList<Paragraph> paragraphs, Layer<Token> tokens, ImmutableArray<Quotation> quotations)
    {
        var runningOn = quotations.Where(quotation => !quotation.Closed).Select(quotation => quotation.End).ToHashSet();
        var joined = ImmutableArray.CreateBuilder<Paragraph>();
        foreach (var paragraph in paragraphs)
        {
            if (joined.Count > 0 && joined[^1] is var before && before.End == paragraph.First && paragraph.End - before.First <= LongestJoined
                && tokens[paragraph.First].Kind == TokenKind.Quote && (tokens[before.End - 1].Normal == ":" || runningOn.Contains(before.End)))
            {
                joined[^1] = before with
                {
                    End = paragraph.End,
                    Input = new TaggerInput([.. before.Input.Features, .. paragraph.Input.Features], [.. before.Input.Vectors, .. paragraph.Input.Vectors], null),
                };
            }
            else
            {
                joined.Add(paragraph);
            }
        }

        return joined.ToImmutable();
    }

    // A few thousand articles do not hold every reporting word; the table of the rules knows more of them.
    private static int Reporting(string form)
    {
        var complements = Complements.None;
        foreach (var reading in CueLexicon.VerbReadings(form))
        {
            complements |= reading.Complements;
        }

        const Complements Clause = Complements.That | Complements.Quote;
        const Complements Person = Complements.PersonTo | Complements.PersonOf | Complements.Addressee;
        if (complements == Complements.None)
        {
            return CueLexicon.Noun(form) != Complements.None ? 6 : CueLexicon.Adjective(form) != Complements.None ? 7 : 0;
        }

        return (complements & Complements.Hedge) != Complements.None ? 1
            : (complements & Clause) == Clause ? 2
            : (complements & Clause) != Complements.None ? 3
            : (complements & Person) != Complements.None ? 4 : 5;
    }

    private static int Bucket(int distance) => distance <= 3 ? distance : distance <= 6 ? 4 : distance <= 12 ? 5 : 6;

    private static int Shape(ReadOnlySpan<char> form)
    {
        if (!char.IsLetterOrDigit(form[0]))
        {
            return 0;
        }

        if (char.IsDigit(form[0]))
        {
            return 1;
        }

        if (!char.IsUpper(form[0]))
        {
            return 4;
        }

        if (form.Length == 1)
        {
            return 5;
        }

        foreach (var c in form)
        {
            if (!char.IsUpper(c))
            {
                return 3;
            }
        }

        return 2;
    }

    // 0 outside, 1 inside, 2 opening mark, 3 closing mark of an outermost quotation in double marks.
    private static byte[] Quoting(Layer<Token> tokens, ImmutableArray<Quotation> quotations)
    {
        var state = new byte[tokens.Count];
        foreach (var quotation in quotations)
        {
            state.AsSpan(quotation.First, quotation.End - quotation.First).Fill(1);
            if (quotation.Opened)
            {
                state[quotation.First] = 2;
            }

            if (quotation.Closed)
            {
                state[quotation.End - 1] = 3;
            }
        }

        return state;
    }

    private static byte[] RolesOf(Layer<Token> tokens, ImmutableArray<AttributionSpans> byRules)
    {
        var roles = new byte[tokens.Count];
        foreach (var spans in byRules.Where(spans => spans.Within < 0))
        {
            Mark(Role.Content, spans.Content);
            Mark(Role.Source, spans.Source);
            Mark(Role.Cue, spans.Cue);
        }

        return roles;

        void Mark(Role role, ImmutableArray<TextSpan> parts)
        {
            foreach (var part in parts)
            {
                var (first, end) = tokens.StartingIn(part);
                if (first < end)
                {
                    SpanLabels.Mark(roles, first, end, (int)role);
                }
            }
        }
    }

    // 0 none; 1 + kind for the first token of a name, 5 + kind inside it; 9 description, 10 pronoun.
    private static byte[] NamesOf(Layer<Token> tokens, Entities entities)
    {
        var names = new byte[tokens.Count];
        foreach (var mention in entities.Mentions)
        {
            var (first, end) = tokens.StartingIn(mention.Span);
            var kind = (int)entities.Items[mention.Entity].Kind;
            for (var i = first; i < end; i++)
            {
                names[i] = mention.Kind switch
                {
                    MentionKind.Pronoun => 10,
                    MentionKind.Description => 9,
                    _ => (byte)((i == first ? 1 : 5) + kind),
                };
            }
        }

        return names;
    }
}
