using System.Globalization;
using System.Text;
using Readout.Articles;
using Readout.Documents;
using Readout.Learning;

namespace Readout.Language.Learned;

/// <summary>Trains the model of names on articles marked by hand, a fifth of them set aside by a hash of the file's name for scoring.</summary>
public static class NameTraining
{
    private const int LeastWordCount = 3;
    private const int LeastAffixCount = 6;
    private const int Hidden = 128;
    private const int Fifth = 5;

    private static readonly System.Collections.Immutable.ImmutableArray<int> Dilations = [1, 2, 4, 1, 2, 4];

    /// <param name="newswire">folder of <c>.tsv</c> files: a token and its labels a line, a blank line between sentences</param>
    public static void Run(string newswire, WordVectors vectors, string target, TaggerTraining training, Action<string> log)
    {
        var all = Directory.EnumerateFiles(newswire, "*.tsv").Order(StringComparer.Ordinal)
            .Select(path => (Path: path, Aside: Vocabulary.Hash(Path.GetFileName(path)) % Fifth == 0))
            .AsParallel().AsOrdered().Select(file => (Article: Read(File.ReadLines(file.Path)), file.Aside)).ToList();
        var train = all.Where(item => !item.Aside).Select(item => item.Article).ToList();
        var aside = all.Where(item => item.Aside).Select(item => item.Article).ToList();
        log($"{train.Count} training articles with {train.Sum(article => article.Tokens.Count)} tokens, {aside.Count} set aside");
        log("rules, set aside: " + Score(aside, article => article.ByRules));
        var vocabularies = FormVocabularies.Of(train.SelectMany(article => article.Tokens).Select(token => token.Normal), LeastWordCount, LeastAffixCount);
        var shape = NameModel.ShapeFor(vocabularies, vectors, Hidden, Dilations);
        var inputs = train.SelectMany(article => article.Inputs(vocabularies, vectors)).ToList();
        var weights = NetworkTrainer.Train(
            shape, vectors, NameModel.Labels.Crf, training, random => inputs,
            (epoch, loss, average) => log(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch + 1}: loss {loss:F4}")
                + (epoch % 2 == 1 ? "; " + Score(aside, article => new NameModel(vocabularies, vectors, shape, average).Find(article.Tokens, article.Sentences, article.ByRules)) : "")));
        var model = new NameModel(vocabularies, vectors, shape, weights);
        model.Save(target);
        log("model, set aside: " + Score(aside, article => model.Find(article.Tokens, article.Sentences, article.ByRules)));
    }

    // Exact spans; "other" is not scored, since every set draws its line elsewhere.
    private static string Score(List<Annotated> articles, Func<Annotated, Layer<Name>> find)
    {
        var right = new int[3];
        var found = new int[3];
        var gold = new int[3];
        foreach (var (article, names) in articles.AsParallel().AsOrdered().Select(article => (article, find(article))))
        {
            var truth = article.Gold.Where(name => name.Kind != EntityKind.Other).Select(name => (name.Span, name.Kind)).ToHashSet();
            foreach (var (_, kind) in truth)
            {
                gold[(int)kind]++;
            }

            foreach (var name in names.Where(name => name.Kind != EntityKind.Other))
            {
                found[(int)name.Kind]++;
                right[(int)name.Kind] += truth.Contains((name.Span, name.Kind)) ? 1 : 0;
            }
        }

        static string F1(int right, int found, int gold) => (found + gold == 0 ? 0 : 2.0 * right / (found + gold)).ToString("F3", CultureInfo.InvariantCulture);
        return $"F1 {F1(right.Sum(), found.Sum(), gold.Sum())} (person {F1(right[0], found[0], gold[0])}, organisation {F1(right[1], found[1], gold[1])}, place {F1(right[2], found[2], gold[2])})";
    }

    private static Annotated Read(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        var labelled = new List<(TextSpan Span, string Label)>();
        var afterBlank = true;
        foreach (var line in lines)
        {
            var fields = line.Split('\t');
            if (fields[0].Length == 0)
            {
                text.Append(afterBlank ? "" : "\n\n");
                afterBlank = true;
                continue;
            }

            if (!afterBlank && !GluedToLast(fields[0]) && !GluesNext(text[^1]))
            {
                text.Append(' ');
            }

            afterBlank = false;
            labelled.Add((new TextSpan(text.Length, text.Length + fields[0].Length), fields.Length > 1 ? fields[1] : "O"));
            text.Append(fields[0]);
        }

        var whole = text.ToString();
        var tokens = Tokenizer.Tokenize(whole);
        var blocks = new Layer<Block>(whole, Paragraphs(whole));
        var sentences = SentenceSplitter.Split(tokens, blocks);
        var labels = new byte[tokens.Count];
        var gold = new List<Name>();
        for (var i = 0; i < labelled.Count; i++)
        {
            var (first, end) = tokens.StartingIn(labelled[i].Span);
            var kind = KindOf(labelled[i].Label);
            if (kind < 0 || first == end)
            {
                continue;
            }

            var begins = labelled[i].Label[0] == 'B' || i == 0 || KindOf(labelled[i - 1].Label) != kind;
            labels.AsSpan(first, end - first).Fill(SpanLabels.Inside(kind));
            if (begins)
            {
                labels[first] = SpanLabels.Begin(kind);
                if (kind != NameModel.Group)
                {
                    gold.Add(new Name(labelled[i].Span, (EntityKind)kind, first, end));
                }
            }
            else if (kind != NameModel.Group && gold.Count > 0)
            {
                gold[^1] = gold[^1] with { Span = gold[^1].Span.Hull(labelled[i].Span), EndToken = end };
            }
        }

        return new Annotated(tokens, sentences, NameFinder.Find(tokens, sentences), labels, gold);
    }

    private static bool GluedToLast(string token) => token is "," or "." or ";" or ":" or "!" or "?" or ")" or "]" or "%" or "'s" or "’s" or "n't" or "n’t" or "-" or "/" or "”";

    private static bool GluesNext(char last) => last is '(' or '[' or '$' or '-' or '/' or '“';

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

    private static int KindOf(string label) => label.Length < 3 ? -1 : label.AsSpan(2) switch
    {
        "Person" => (int)EntityKind.Person,
        "Organization" => (int)EntityKind.Organisation,
        "Location" or "Facility" => (int)EntityKind.Place,
        "Misc" or "Product" => (int)EntityKind.Other,
        "NORP" => NameModel.Group,
        _ => -1,
    };

    private sealed record Annotated(Layer<Token> Tokens, Layer<Sentence> Sentences, Layer<Name> ByRules, byte[] Labels, List<Name> Gold)
    {
        public IEnumerable<TaggerInput> Inputs(FormVocabularies vocabularies, WordVectors vectors) =>
            NameFeatures.Of(Tokens, Sentences, ByRules, vocabularies, vectors).Select(input => input.Input with { Labels = SpanLabels.Cut(Labels.AsSpan(input.First, input.End - input.First)) });
    }
}
