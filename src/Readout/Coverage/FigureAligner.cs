using System.Collections.Immutable;
using Readout.Reuse;
using Readout.Stories;

namespace Readout.Coverage;

/// <summary>Brings together the figures of a story's accounts that measure the same thing, and judges each group.</summary>
internal static class FigureAligner
{
    /// <summary>How alike two sentences must be to speak of the same thing beyond doubt.</summary>
    public const double SameSentence = 0.3;

    // Equal values need little more to be the same figure. Other values need the same counted noun, and something else in common besides when
    // they cannot both hold: "300 people" and "27 million people" are two things. A value that few things share ("6.2 percent", "263,000") needs
    // one word in common, a large sum of money none. Set by hand on pairs drawn from NeuS, held by the sample and the seeds.
    private const double LikenessOfEqual = 0.15;
    private const double LikenessOfTelling = 0.02;
    private const double LikenessOfBare = 0.25;
    private const double LikenessOfCompatible = 0.5;
    private const double LikenessOfOther = 0.6;

    // Accounts of hostile size: figures beyond this are told, not compared.
    private const int MostFiguresCompared = 400;

    public static ImmutableArray<FigureComparison> Compare(Story story, IReadOnlyList<Analysis> articles, ReuseReport reuse)
    {
        var subjects = articles.SelectMany((analysis, i) =>
        {
            // What a correction mentions, be it the wrong figure, the account does not tell there.
            var notes = Corrections.Notes(analysis.Article.Text);
            return analysis.Figures.Where(figure => !notes.Exists(note => note.Contains(figure.Span))).Select(figure => FigureSubject.Of(analysis, figure, i));
        }).ToList();
        var groups = Groups(subjects);
        var vague = Vague(subjects, groups, articles);
        return
        [
            .. groups
                .Select(group => Judge(story, group.Select(i => subjects[i]).Concat(vague.GetValueOrDefault(group[0], [])).ToList(), articles, reuse))
                .OrderByDescending(comparison => comparison.Versions.Select(version => version.Article).Distinct(StringComparer.Ordinal).Count()),
        ];
    }

    /// <summary>Dice of two sets of stems.</summary>
    public static double Likeness(ImmutableHashSet<string> a, ImmutableHashSet<string> b) =>
        a.Count + b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);

    /// <summary>Counts left open, at most one for each account that lacks the number, by the first figure of the group they belong to.</summary>
    private static Dictionary<int, List<FigureSubject>> Vague(List<FigureSubject> subjects, List<List<int>> groups, IReadOnlyList<Analysis> articles)
    {
        var groupOf = new Dictionary<FigureSubject, List<int>>(ReferenceEqualityComparer.Instance);
        foreach (var group in groups)
        {
            foreach (var i in group)
            {
                groupOf[subjects[i]] = group;
            }
        }

        var counted = subjects.Take(MostFiguresCompared).Where(subject => subject is { Kind: FigureSubject.Count, Head: not null })
            .ToLookup(subject => subject.Head!, StringComparer.Ordinal);
        var vague = new Dictionary<int, List<FigureSubject>>();
        foreach (var (open, figure) in articles.SelectMany((analysis, i) => VagueCounts.Of(analysis, i, counted)))
        {
            var group = groupOf[figure];
            if (!vague.TryGetValue(group[0], out var known))
            {
                vague[group[0]] = known = [];
            }

            if (!group.Exists(i => subjects[i].Article == open.Article) && !known.Exists(other => other.Article == open.Article))
            {
                known.Add(open);
            }
        }

        return vague;
    }

    // Surest pairs first; a group never takes two different figures of one account, for these are surely two things.
    private static List<List<int>> Groups(List<FigureSubject> subjects)
    {
        var pairs = new List<(double Likeness, int A, int B)>();
        var compared = Math.Min(subjects.Count, MostFiguresCompared);
        for (var a = 0; a < compared; a++)
        {
            for (var b = a + 1; b < compared; b++)
            {
                if (subjects[a].Article != subjects[b].Article && Likeness(subjects[a], subjects[b]) is var likeness and > 0)
                {
                    pairs.Add((likeness, a, b));
                }
            }
        }

        var groups = Enumerable.Range(0, subjects.Count).Select(i => new List<int> { i }).ToList();
        var groupOf = Enumerable.Range(0, subjects.Count).ToArray();
        foreach (var (_, a, b) in pairs.OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.A).ThenBy(pair => pair.B))
        {
            var (x, y) = (Math.Min(groupOf[a], groupOf[b]), Math.Max(groupOf[a], groupOf[b]));
            if (x == y || groups[x].Exists(i => groups[y].Exists(j => subjects[i].Article == subjects[j].Article && !SameFigure(subjects[i], subjects[j]))))
            {
                continue;
            }

            foreach (var i in groups[y])
            {
                groupOf[i] = x;
            }

            groups[x].AddRange(groups[y]);
            groups[y] = [];
        }

        return [.. groups.Where(group => group.Count > 0).Select(group => group.Order().ToList()).OrderBy(group => group[0])];
    }

    private static bool SameFigure(FigureSubject a, FigureSubject b) =>
        a.Figure.Value == b.Figure.Value && a.Figure.Upper == b.Figure.Upper && a.Figure.Bound == b.Figure.Bound && a.Kind == b.Kind;

    private static double Likeness(FigureSubject a, FigureSubject b)
    {
        if (a.Kind != b.Kind)
        {
            return 0;
        }

        var heads = a.Head is not null && a.Head == b.Head;
        var modifiers = Likeness(a.Modifiers, b.Modifiers);
        var context = Likeness(a.Context, b.Context);
        var equal = a.Figure.Value == b.Figure.Value && a.Figure.Upper == b.Figure.Upper;
        var named = !heads && (a.Head is { } one && b.Modifiers.Contains(one) || b.Head is { } other && a.Modifiers.Contains(other));
        var likeness = (heads ? 0.5 : named ? 0.25 : 0) + (0.25 * modifiers) + (0.5 * context);
        var compatible = heads && FigureVerdicts.Of(a, b).Verdict is Verdict.Compatible;
        var least = equal ? Math.Max(LeastOfEqual(a), LeastOfEqual(b))
            : compatible ? LikenessOfCompatible
            : heads ? LikenessOfOther
            : double.PositiveInfinity;

        // What can be one figure comes before what cannot.
        return likeness >= least ? likeness + (equal ? 2 : compatible ? 1 : 0) : 0;
    }

    private static double LeastOfEqual(FigureSubject subject)
    {
        var value = Math.Abs(subject.Figure.Value);
        return subject.IsMoney && value >= LargeSum ? 0
            : value >= LargeCount || !subject.IsCount || (SignificantDigits(value) > 1 && subject.Head is not null) ? LikenessOfTelling
            : subject.Head is null ? LikenessOfBare
            : LikenessOfEqual;
    }

    // From here on a sum of money, a number of things is hardly told twice of two things in one story.
    private const double LargeSum = 1e6;
    private const double LargeCount = 1000;

    private static int SignificantDigits(double value) =>
        value.ToString("G15", System.Globalization.CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0').Length;

    private static FigureComparison Judge(Story story, List<FigureSubject> group, IReadOnlyList<Analysis> articles, ReuseReport reuse)
    {
        var ids = group.Select(subject => articles[subject.Article].Article.Id).Distinct(StringComparer.Ordinal).ToList();
        var (verdict, reason) = ids.Count == 1 ? (Verdict.Incomparable, "told by one account only") : (Verdict.Agree, "all tell the same");
        var edit = false;
        group = Corrections.Supersede(group, articles, reuse);
        if (group.Exists(subject => subject.IsSuperseded))
        {
            reason = "the other value was corrected by its own source";
        }

        for (var i = 0; i < group.Count; i++)
        {
            for (var j = i + 1; j < group.Count; j++)
            {
                if (group[i].Article == group[j].Article || group[i].IsSuperseded || group[j].IsSuperseded)
                {
                    continue;
                }

                var (pair, why) = FigureVerdicts.Of(group[i], group[j]);
                edit |= !SameFigure(group[i], group[j]) && !group[i].IsVague && !group[j].IsVague
                    && reuse.FamilyOf(articles[group[i].Article].Article.Id) is { } family && family == reuse.FamilyOf(articles[group[j].Article].Article.Id);
                if (Weight(pair) > Weight(verdict))
                {
                    (verdict, reason) = (pair, why);
                }
            }
        }

        return new FigureComparison(
            story.Id,
            Counts(group),
            verdict,
            reason,
            reuse.IndependentOrigins(ids),
            [.. group.Select(subject => new FigureVersion(
                articles[subject.Article].Article.Id, subject.Figure.Span, subject.Figure.Value, subject.Figure.Upper, subject.Figure.Bound, subject.Figure.Unit)
            {
                IndependentOrigins = reuse.IndependentOrigins(group.Where(other => SameFigure(other, subject)).Select(other => articles[other.Article].Article.Id).Distinct(StringComparer.Ordinal)),
                IsSuperseded = subject.IsSuperseded,
            })])
        {
            IsEdit = edit,
        };

        // What the reader must see first.
        static int Weight(Verdict verdict) => verdict switch
        {
            Verdict.Conflict => 3,
            Verdict.Incomparable => 2,
            Verdict.Compatible => 1,
            _ => 0,
        };
    }

    // The fullest description, else the unit.
    private static string Counts(List<FigureSubject> group) =>
        group.Where(subject => !subject.IsVague).Select(subject => subject.Figure.Counts).OfType<string>().OrderByDescending(counts => counts.Length).ThenBy(counts => counts, StringComparer.Ordinal).FirstOrDefault()
        ?? group.Select(subject => subject.Figure.Unit).OfType<string>().FirstOrDefault() ?? "";
}
