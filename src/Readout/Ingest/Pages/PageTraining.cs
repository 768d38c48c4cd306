using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Readout.Documents;
using Readout.Learning;

namespace Readout.Ingest.Pages;

/// <summary>Trains the model that tells the text of a page from its furniture, and scores it on pages it has not seen.</summary>
public static class PageTraining
{
    private const int Folds = 10;

    /// <param name="folder">with <c>ground-truth.json</c> and <c>html/ID.html.gz</c></param>
    public static void Run(string folder, string target, TreeTraining options, Action<string> log)
    {
        var pages = Load(folder);
        log($"{pages.Count} pages, {pages.Sum(page => page.Rows.Length)} blocks, {BlockFeatures.Count} features");
        log("if every block were told rightly: " + Score(pages, page => page.Labels));
        var found = new bool[pages.Count][];
        var sure = new double[pages.Count][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Train([.. pages.Where((_, i) => i % Folds != fold)], page => page.Rows, options);
            for (var i = fold; i < pages.Count; i += Folds)
            {
                sure[i] = [.. pages[i].Rows.Select(row => model.Probability(row))];
            }
        }

        for (var i = 0; i < pages.Count; i++)
        {
            found[i] = PageBody.Choose(pages[i].Outline, sure[i]);
        }

        log($"{Folds} folds: {Score(pages, page => found[pages.IndexOf(page)])}");
        Train(pages, page => page.Rows, options).Save(Path.Combine(target, PageBody.ModelName));
    }

    private sealed record Page(string Id, PageOutline Outline, float[][] Rows, bool[] Labels, float[] Weights, string Gold);

    private static List<Page> Load(string folder)
    {
        using var truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "ground-truth.json")));
        var pages = new List<Page>();
        foreach (var entry in truth.RootElement.EnumerateObject().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            using var packed = new GZipStream(File.OpenRead(Path.Combine(folder, "html", entry.Name + ".html.gz")), CompressionMode.Decompress);
            using var reader = new StreamReader(packed, Encoding.UTF8);
            var html = new HtmlParser().ParseDocument(reader.ReadToEnd());
            var metadata = PageMetadata.Read(html);
            var outline = PageOutliner.Read(html.DocumentElement);
            var gold = entry.Value.GetProperty("articleBody").GetString()!;
            var labels = GoldBlocks.Labels(outline.Blocks, gold);

            // Every page counts the same, as in the score, and a block by its words, short ones a little more than that.
            var total = outline.Blocks.Where((_, b) => labels[b]).Sum(block => block.Words) + 1.0;
            float[] weights = [.. outline.Blocks.Select(block => (float)((5 + block.Words) / (50 + total) * 40))];
            pages.Add(new Page(entry.Name, outline, BlockFeatures.Of(outline, metadata.Hints), labels, weights, gold));
        }

        return pages;
    }

    private static BoostedTrees Train(List<Page> pages, Func<Page, float[][]> rows, TreeTraining options) =>
        BoostedTreesTrainer.Train([.. pages.SelectMany(rows)], [.. pages.SelectMany(page => page.Labels)], [.. pages.SelectMany(page => page.Weights)], options);

    private static string Score(List<Page> pages, Func<Page, bool[]> found)
    {
        double precision = 0, recall = 0;
        var answered = 0;
        foreach (var page in pages)
        {
            var (tp, fp, fn) = Compare(page, found(page));
            answered += tp + fp > 0 ? 1 : 0;
            precision += tp + fp > 0 ? tp / (tp + fp) : 0;
            recall += tp / Math.Max(1, tp + fn);
        }

        precision /= Math.Max(1, answered);
        recall /= pages.Count;
        return string.Create(CultureInfo.InvariantCulture, $"precision {precision:F4} recall {recall:F4} F1 {2 * precision * recall / (precision + recall):F4}");
    }

    // As the benchmark counts: runs of four words, each as often as it occurs.
    private static (double Tp, double Fp, double Fn) Compare(Page page, bool[] found)
    {
        var gold = Runs(page.Gold);
        var answer = Runs(string.Join('\n', page.Outline.Blocks.Where((_, b) => found[b]).Select(block => block.Text)));
        double tp = 0;
        foreach (var (run, count) in answer)
        {
            tp += Math.Min(count, gold.GetValueOrDefault(run));
        }

        return (tp, answer.Values.Sum() - tp, gold.Values.Sum() - tp);
    }

    private static Dictionary<string, int> Runs(string text)
    {
        const int Length = 4;
        var words = GoldBlocks.WordsOf(text);
        var runs = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(Math.Min(1, words.Count), words.Count - Length + 1); i++)
        {
            var run = string.Join(' ', words.Skip(i).Take(Length));
            runs[run] = runs.GetValueOrDefault(run) + 1;
        }

        return runs;
    }
}
