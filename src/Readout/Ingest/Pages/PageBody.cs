using Readout.Learning;

namespace Readout.Ingest.Pages;

/// <summary>Tells the blocks of a page that are its account from those that are furniture.</summary>
internal static class PageBody
{
    public const string ModelName = "pages.bin";

    public static Lazy<BoostedTrees> Model { get; } = new(() => BoostedTrees.Load(ModelFiles.Find(ModelName)));

    /// <summary>
    /// How sure the model has to be of a block. In ten-fold cross-validation on 82 pages every value from 0.40 to 0.55 scores within .003 of any other.
    /// </summary>
    private const double Least = 0.40;

    /// <summary>Of a short block far from any other it has to be surer: stray lines are furniture.</summary>
    private const double LeastAlone = 0.9;

    private const int ShortWords = 25;

    private const int Near = 3;

    public static bool[] Find(PageOutline page, PageHints hints)
    {
        var model = Model.Value;
        return page.Blocks.Count == 0 ? [] : Choose(page, [.. BlockFeatures.Of(page, hints).Select(row => model.Probability(row))]);
    }

    /// <summary>Which blocks make up the account, from how sure the model is of each.</summary>
    public static bool[] Choose(PageOutline page, ReadOnlySpan<double> sure)
    {
        var likely = new bool[sure.Length];
        for (var b = 0; b < sure.Length; b++)
        {
            likely[b] = sure[b] >= Least && !IsCaption(page, b);
        }

        var chosen = new bool[sure.Length];
        for (var b = 0; b < sure.Length; b++)
        {
            chosen[b] = likely[b] && (page.Blocks[b].Words >= ShortWords || sure[b] >= LeastAlone || HasCompany(likely, b));
        }

        return chosen;
    }

    private static bool HasCompany(bool[] likely, int b)
    {
        for (var other = Math.Max(0, b - Near); other <= b + Near && other < likely.Length; other++)
        {
            if (other != b && likely[other])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a block belongs to a picture.</summary>
    public static bool IsCaption(PageOutline page, int block)
    {
        var node = page.Nodes[page.Blocks[block].Node];
        return node.Tag is "figcaption" or "figure" || page.Above(node.Index).Take(3).Any(above => above.Tag is "figcaption");
    }
}
