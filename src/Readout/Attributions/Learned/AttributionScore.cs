using System.Collections.Immutable;
using System.Globalization;
using Readout.Documents;
using Readout.Learning;

namespace Readout.Attributions.Learned;

/// <summary>How many were found and how many of these are right; how many were marked by hand and how many of these were found.</summary>
public readonly record struct Tally(int Right, int Found, int Recalled, int Marked)
{
    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    public double Recall => Marked == 0 ? 0 : (double)Recalled / Marked;

    public double F1 => Right + Recalled == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"precision {Precision:F3}, recall {Recall:F3}, F1 {F1:F3}");

    public static Tally operator +(Tally a, Tally b) => new(a.Right + b.Right, a.Found + b.Found, a.Recalled + b.Recalled, a.Marked + b.Marked);
}

/// <summary>
/// How well found attributions agree with those marked by hand. A: one to one, the contents share at least half of their words (Jaccard);
/// A+src: and the sources share a word, or both have none. Exact: the same tokens in a role of one attribution. Only outermost attributions count.
/// </summary>
public sealed class AttributionScore
{
    public const string Found = "A";
    public const string FoundWithSource = "A+src";
    public const string Speaker = "speaker";
    public const string SpeakerToTheLetter = "speaker, to the letter";

    private const double SameContent = 0.5;

    private readonly Dictionary<string, Tally> _tallies = new(StringComparer.Ordinal);
    private readonly List<(double Confidence, bool Right)> _judged = [];

    public Tally this[string measure] => _tallies.GetValueOrDefault(measure);

    /// <summary>A and A+src, each by the kind of the content, then the exact spans of each role, then the speakers among those found and told by name: who it is, and in the annotator's very words.</summary>
    public static ImmutableArray<string> Measures { get; } =
    [
        Found, .. Kinds.Select(kind => Of(Found, kind)), FoundWithSource, .. Kinds.Select(kind => Of(FoundWithSource, kind)), "exact source", "exact cue", "exact content", Speaker, SpeakerToTheLetter,
    ];

    /// <summary>The confidence of each attribution found, against whether its content was marked by hand.</summary>
    public Reliability Reliability => new(_judged);

    private static IEnumerable<AttributionKind> Kinds => Enum.GetValues<AttributionKind>();

    internal void Add(string text, ImmutableArray<GoldAttribution> marked, IReadOnlyList<ScoredAttribution> found)
    {
        var scored = new ScoredText(text);
        var gold = marked.Select(item => new Roles(scored, item.Source, item.Cue, item.Content, item.Speaker)).ToList();
        var guessed = found.Select(item => new Roles(scored, item.Source, item.Cue, item.Content, item.Speaker)).ToList();
        Exact("exact source", [.. gold.Select(item => item.Source)], [.. guessed.Select(item => item.Source)]);
        Exact("exact cue", [.. gold.Select(item => item.Cue)], [.. guessed.Select(item => item.Cue)]);
        Exact("exact content", [.. gold.Select(item => item.Content)], [.. guessed.Select(item => item.Content)]);

        foreach (var measure in new[] { Found, FoundWithSource })
        {
            foreach (var item in gold.Where(item => item.Content.Count > 0))
            {
                Count(measure, new Tally(0, 0, 0, 1));
                Count(Of(measure, item.Kind), new Tally(0, 0, 0, 1));
            }

            foreach (var item in guessed.Where(item => item.Content.Count > 0))
            {
                Count(measure, new Tally(0, 1, 0, 0));
                Count(Of(measure, item.Kind), new Tally(0, 1, 0, 0));
            }
        }

        var right = new bool[guessed.Count];
        foreach (var (g, f) in Pairs(gold, guessed))
        {
            right[f] = true;
            Hit(Found, gold[g].Kind, guessed[f].Kind);
            if (gold[g].Source.Overlaps(guessed[f].Source) || (gold[g].Source.Count == 0 && guessed[f].Source.Count == 0))
            {
                Hit(FoundWithSource, gold[g].Kind, guessed[f].Kind);
            }

            if (gold[g].Speaker is { } speaker)
            {
                var named = guessed[f].Speaker is null ? 0 : 1;
                var same = guessed[f].Speaker is { } name && SpeakerMatch.IsSame(speaker, name) ? 1 : 0;
                var exact = string.Equals(speaker, guessed[f].Speaker, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                Count(Speaker, new Tally(same, named, same, 1));
                Count(SpeakerToTheLetter, new Tally(exact, named, exact, 1));
            }
        }

        _judged.AddRange(found.Select((item, f) => (item.Confidence, right[f])).Where((_, f) => guessed[f].Content.Count > 0));
    }

    /// <summary>Which of the found are one to one with a marked one.</summary>
    internal static bool[] Match(string text, ImmutableArray<GoldAttribution> marked, IReadOnlyList<GoldAttribution> found)
    {
        var scored = new ScoredText(text);
        List<Roles> Read(IEnumerable<GoldAttribution> items) => [.. items.Select(item => new Roles(scored, item.Source, item.Cue, item.Content, null))];
        var right = new bool[found.Count];
        foreach (var (_, f) in Pairs(Read(marked), Read(found)))
        {
            right[f] = true;
        }

        return right;
    }

    // One to one, the likest contents first.
    private static IEnumerable<(int Gold, int Found)> Pairs(List<Roles> gold, List<Roles> found)
    {
        var pairs = new List<(double Content, double Source, double Cue, int G, int F)>();
        for (var g = 0; g < gold.Count; g++)
        {
            for (var f = 0; f < found.Count; f++)
            {
                if (gold[g].Content.Overlaps(found[f].Content) && Likeness(gold[g].Content, found[f].Content) is >= SameContent and var likeness)
                {
                    var noSources = gold[g].Source.Count + found[f].Source.Count == 0;
                    pairs.Add((likeness, noSources ? 1 : Likeness(gold[g].Source, found[f].Source), Likeness(gold[g].Cue, found[f].Cue), g, f));
                }
            }
        }

        var usedGold = new HashSet<int>();
        var usedFound = new HashSet<int>();
        foreach (var (_, _, _, g, f) in pairs.OrderByDescending(pair => pair.Content).ThenByDescending(pair => pair.Source).ThenByDescending(pair => pair.Cue).ThenBy(pair => pair.F).ThenBy(pair => pair.G))
        {
            if (!usedGold.Contains(g) && usedFound.Add(f))
            {
                usedGold.Add(g);
                yield return (g, f);
            }
        }
    }

    private void Exact(string measure, List<HashSet<int>> gold, List<HashSet<int>> found)
    {
        static Dictionary<string, int> Multiset(List<HashSet<int>> sets) =>
            sets.Where(set => set.Count > 0).CountBy(set => string.Join(' ', set.Order()), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var (marked, guessed) = (Multiset(gold), Multiset(found));
        var same = marked.Sum(pair => Math.Min(pair.Value, guessed.GetValueOrDefault(pair.Key)));
        Count(measure, new Tally(same, guessed.Values.Sum(), same, marked.Values.Sum()));
    }

    private static double Likeness(HashSet<int> a, HashSet<int> b)
    {
        var shared = a.Count(b.Contains);
        var all = a.Count + b.Count - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    // By kind, precision counts what was found to be of it, recall what was marked.
    private void Hit(string measure, AttributionKind marked, AttributionKind found)
    {
        Count(measure, new Tally(1, 0, 1, 0));
        Count(Of(measure, marked), new Tally(0, 0, 1, 0));
        Count(Of(measure, found), new Tally(1, 0, 0, 0));
    }

    private void Count(string measure, Tally tally) => _tallies[measure] = this[measure] + tally;

    private static string Of(string measure, AttributionKind kind) => $"{measure} {kind switch { AttributionKind.Direct => "direct", AttributionKind.Mixed => "mixed", _ => "indirect" }}";

    private sealed class Roles(ScoredText text, ImmutableArray<TextSpan> source, ImmutableArray<TextSpan> cue, ImmutableArray<TextSpan> content, string? speaker)
    {
        public HashSet<int> Source { get; } = text.TokensOf(source);

        public HashSet<int> Cue { get; } = text.TokensOf(cue);

        public HashSet<int> Content { get; } = text.TokensOf(content);

        public AttributionKind Kind => text.KindOf(Content);

        public string? Speaker { get; } = speaker;
    }
}

/// <summary>One attribution as it was found, in offsets of the scored text.</summary>
internal sealed record ScoredAttribution(
    ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Content, string? Speaker, double Confidence);
