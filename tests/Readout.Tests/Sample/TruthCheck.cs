using Readout.Articles;
using Readout.Attributions;
using Readout.Documents;
using Readout.Records;

namespace Readout.Tests.Sample;

/// <summary>Compares what the program finds in the sample with the truth; every difference is one line.</summary>
public sealed class TruthCheck(SampleTruth truth, SampleCorpus corpus)
{
    // Where exactly a passage ends is a matter of a few words; on the shortest accounts that is this share.
    private const double ShareTolerance = 0.07;

    // What two accounts may share by naming the same places and using the same set phrase.
    private const double NoReuse = 0.10;

    // Where a careful reader could say one thing or another.
    private const string Any = "*";

    private readonly Dictionary<string, Analysis> _byKey = corpus.ByKey(truth);

    /// <summary>A line is a key, which stays the same however the program errs, a tab, and what the program says instead.</summary>
    public IEnumerable<(string Key, string Got)> Misses()
    {
        foreach (var group in truth.Articles.GroupBy(article => article.File, StringComparer.Ordinal))
        {
            var count = corpus.Analyses.Count(analysis => analysis.Article.Document == group.Key);
            if (count != group.Count())
            {
                yield return ($"{group.Key}: {group.Count()} articles", $"{count}");
            }
        }

        foreach (var article in truth.Articles)
        {
            var misses = _byKey.TryGetValue(article.Article, out var analysis) ? Of(article, analysis) : [("found", "no such article")];
            foreach (var (key, got) in misses)
            {
                yield return ($"{article.Article}: {key}", got);
            }
        }

        foreach (var miss in Stories().Concat(Reuse()).Concat(Statements()).Concat(Figures()).Concat(Formulations()))
        {
            yield return miss;
        }
    }

    private static IEnumerable<(string Key, string Got)> Of(TrueArticle expected, Analysis analysis)
    {
        var article = analysis.Article;
        var text = article.Text;
        var headline = expected.HeadlineFromFrontMatter ? article.Title : article.Headline?.In(text);
        if (Collapse(headline) != Collapse(expected.Headline))
        {
            yield return ("headline", Collapse(headline));
        }

        if (Iso(article.Published?.Date) != expected.Published)
        {
            yield return ($"published {expected.Published}", Iso(article.Published?.Date));
        }

        if (expected.PublishedBasis is not null && article.Published?.Basis != expected.PublishedBasis)
        {
            yield return ($"published by {expected.PublishedBasis}", article.Published?.Basis ?? "null");
        }

        if (expected.Agency != Any && article.Agency != expected.Agency)
        {
            yield return ($"agency {expected.Agency ?? "null"}", article.Agency ?? "null");
        }

        if (expected.Outlet is not null && article.Outlet != expected.Outlet)
        {
            yield return ($"outlet {expected.Outlet}", article.Outlet ?? "null");
        }

        if (expected.Url is not null && article.Url != expected.Url)
        {
            yield return ("url", article.Url ?? "null");
        }

        if (expected.Dateline is { } dateline && (article.Dateline?.Place != dateline.Place || Iso(article.Dateline?.Date) != dateline.Date))
        {
            yield return ($"dateline {dateline.Place} {dateline.Date}", $"{article.Dateline?.Place} {Iso(article.Dateline?.Date)}");
        }

        foreach (var byline in expected.Bylines.Where(byline => !article.Bylines.Any(found => found.Name == byline.Name && Names.Of(found.Kind) == byline.Kind)))
        {
            yield return ($"byline {byline.Name} ({byline.Kind})", string.Join(", ", article.Bylines.Select(found => $"{found.Name} ({Names.Of(found.Kind)})")));
        }

        foreach (var (kind, fragment) in expected.Blocks.SelectMany(pair => pair.Value.Select(fragment => (pair.Key, fragment)))
            .Concat(expected.Boilerplate.Select(fragment => (Names.Of(BlockKind.Boilerplate), fragment))))
        {
            var at = text.IndexOf(fragment, StringComparison.Ordinal);
            var found = at < 0 ? "not in the article" : Names.Of(article.Blocks[Math.Max(0, article.Blocks.IndexAt(at))].Kind);
            if (found != kind)
            {
                yield return ($"{kind} \"{fragment}\"", found);
            }
        }

        foreach (var miss in expected.Attributions.SelectMany(attribution => Of(attribution, analysis)).Concat(expected.Figures.SelectMany(figure => Of(figure, analysis))))
        {
            yield return miss;
        }
    }

    private static IEnumerable<(string Key, string Got)> Of(TrueAttribution expected, Analysis analysis)
    {
        var key = $"\"{Collapse(expected.Quote)}\"";
        if (Telling(analysis, expected.Quote) is not { } found)
        {
            yield return ($"{key} attributed", "nothing");
            yield break;
        }

        if (!expected.Speaker.Split('|').Contains(found.Speaker, StringComparer.OrdinalIgnoreCase))
        {
            yield return ($"{key} by {expected.Speaker}", found.Speaker ?? "null");
        }

        if (expected.Via is not [Any] && !found.Via.Order(StringComparer.Ordinal).SequenceEqual(expected.Via.Order(StringComparer.Ordinal)))
        {
            yield return ($"{key} via {Join(expected.Via)}", Join(found.Via));
        }

        if (expected.Kind is not null && Names.Of(found.Kind) != expected.Kind)
        {
            yield return ($"{key} {expected.Kind}", Names.Of(found.Kind));
        }

        if (expected.To is not null && found.To != expected.To)
        {
            yield return ($"{key} to {expected.To}", found.To ?? "null");
        }
    }

    private static IEnumerable<(string Key, string Got)> Of(TrueFigure expected, Analysis analysis)
    {
        var found = analysis.Figures.Where(figure => figure.Span.In(analysis.Article.Text) == expected.Span).ToList();
        if (found.Count == 0)
        {
            yield return ($"figure \"{expected.Span}\"", "none with this span");
        }
        else if (!found.Any(figure => figure.Value == expected.Value && figure.Upper == expected.Upper && Names.Of(figure.Bound) == expected.Bound
            && (expected.Unit is null || figure.Unit == expected.Unit)))
        {
            yield return (
                $"figure \"{expected.Span}\" {expected.Bound} {expected.Value} {expected.Unit}".TrimEnd(),
                string.Join(", ", found.Select(figure => $"{Names.Of(figure.Bound)} {figure.Value} {figure.Unit}")));
        }
    }

    private IEnumerable<(string Key, string Got)> Stories()
    {
        foreach (var expected in truth.Stories)
        {
            var ids = Ids(expected.Articles);
            var coverage = corpus.Coverage.FirstOrDefault(coverage => ids.SetEquals(coverage.Story.Articles));
            if (coverage is null)
            {
                var nearest = corpus.Stories.MaxBy(story => story.Articles.Count(ids.Contains));
                yield return ($"story {expected.Story}", nearest is null ? "none" : Join(nearest.Articles.Select(KeyOf).Order(StringComparer.Ordinal)));
                continue;
            }

            if (Iso(coverage.Story.Date) != expected.Date)
            {
                yield return ($"story {expected.Story} on {expected.Date}", Iso(coverage.Story.Date));
            }

            if (coverage.Story.Place != expected.Place)
            {
                yield return ($"story {expected.Story} in {expected.Place}", coverage.Story.Place ?? "null");
            }

            if (expected.Participants.Except(coverage.Story.Participants, StringComparer.Ordinal).Any())
            {
                yield return ($"story {expected.Story} with {Join(expected.Participants)}", Join(coverage.Story.Participants));
            }

            if (coverage.IndependentOrigins != expected.Origins.Count)
            {
                yield return ($"story {expected.Story}: {expected.Origins.Count} independent origins", $"{coverage.IndependentOrigins}");
            }
        }
    }

    private IEnumerable<(string Key, string Got)> Reuse()
    {
        foreach (var expected in truth.Reuse)
        {
            var key = $"reuse {expected.From} -> {expected.To}";
            if (Shared(expected.From, expected.To) is not { } shared)
            {
                yield return (key, "nothing shared");
                continue;
            }

            var ofFrom = shared.Flipped ? shared.Text.CoveredOfB : shared.Text.CoveredOfA;
            var ofTo = shared.Flipped ? shared.Text.CoveredOfA : shared.Text.CoveredOfB;
            if (Math.Abs(ofFrom - expected.CoveredOfFrom) > ShareTolerance || Math.Abs(ofTo - expected.CoveredOfTo) > ShareTolerance)
            {
                yield return ($"{key}: {expected.CoveredOfFrom:0.00} and {expected.CoveredOfTo:0.00}", $"{ofFrom:0.00} and {ofTo:0.00}");
            }

            if (shared.Text.Direction != (shared.Flipped ? Readout.Reuse.Direction.BToA : Readout.Reuse.Direction.AToB))
            {
                yield return ($"{key}: direction", $"{shared.Text.Direction}{(shared.Flipped ? " (flipped)" : "")}: {shared.Text.Reason}");
            }
        }

        foreach (var pair in truth.NotReuse)
        {
            if (Shared(pair[0], pair[1]) is { } shared && Math.Max(shared.Text.CoveredOfA, shared.Text.CoveredOfB) > NoReuse)
            {
                yield return ($"no reuse between {pair[0]} and {pair[1]}", $"{shared.Text.CoveredOfA:0.00} and {shared.Text.CoveredOfB:0.00}");
            }
        }
    }

    private IEnumerable<(string Key, string Got)> Statements()
    {
        foreach (var expected in truth.Statements)
        {
            var key = $"statement \"{expected.Tellings.Values.First()}\"";
            var tellings = expected.Tellings
                .Select(pair => (Article: IdOf(pair.Key), Attribution: _byKey.TryGetValue(pair.Key, out var analysis) ? Telling(analysis, pair.Value)?.Id : null))
                .ToHashSet();
            var statement = corpus.Coverage.SelectMany(coverage => coverage.Statements)
                .MaxBy(statement => statement.Tellings.Count(telling => tellings.Contains((telling.Article, telling.Attribution))));
            if (statement is null || !tellings.All(told => statement.Tellings.Any(telling => (telling.Article, telling.Attribution) == told)))
            {
                yield return ($"{key} told by all", statement is null ? "none" : Join(statement.Tellings.Select(telling => $"{KeyOf(telling.Article)} {telling.Attribution}")));
                continue;
            }

            if (!statement.Tellings.Select(telling => telling.Article).ToHashSet(StringComparer.Ordinal).SetEquals(Ids(expected.Tellings.Keys)))
            {
                yield return ($"{key} told by no other", Join(statement.Tellings.Select(telling => KeyOf(telling.Article))));
            }

            if (statement.IndependentOrigins != expected.IndependentOrigins)
            {
                yield return ($"{key}: {expected.IndependentOrigins} independent origins", $"{statement.IndependentOrigins}");
            }
        }
    }

    private IEnumerable<(string Key, string Got)> Figures()
    {
        foreach (var expected in truth.Figures)
        {
            var key = $"compared: {expected.What} ({expected.Story})";
            var versions = expected.Versions.Select(pair => (Article: IdOf(pair.Key), Span: pair.Value)).ToHashSet();
            var comparison = corpus.Coverage.SelectMany(coverage => coverage.Figures).MaxBy(comparison => Matches(comparison).Count());
            if (comparison is null || Matches(comparison).Count() < versions.Count)
            {
                yield return ($"{key}: all versions", comparison is null ? "none" : Join(comparison.Versions.Select(version => $"{KeyOf(version.Article)} {SpanText(version)}")));
            }

            if (comparison is not null && Names.Of(comparison.Verdict) != expected.Verdict)
            {
                yield return ($"{key}: {expected.Verdict}", Names.Of(comparison.Verdict));
            }

            IEnumerable<(string Article, string Span)> Matches(Readout.Coverage.FigureComparison candidate) =>
                candidate.Versions.Select(version => (version.Article, SpanText(version))).Where(versions.Contains).Distinct();
        }
    }

    private IEnumerable<(string Key, string Got)> Formulations()
    {
        foreach (var expected in truth.Formulations)
        {
            var found = corpus.Formulations.FirstOrDefault(formulation => string.Equals(formulation.Text, expected.Text, StringComparison.OrdinalIgnoreCase));
            if (found is null)
            {
                yield return ($"formulation \"{expected.Text}\"", "not found");
                continue;
            }

            var dates = found.Uses.Select(use => use.Date).Where(date => date is not null).Order().ToList();
            if (Iso(dates.FirstOrDefault()) != expected.From || Iso(dates.LastOrDefault()) != expected.To)
            {
                yield return ($"formulation \"{expected.Text}\" from {expected.From} to {expected.To}", $"{Iso(dates.FirstOrDefault())} to {Iso(dates.LastOrDefault())}");
            }
        }
    }

    /// <summary>The innermost attribution whose content holds the fragment.</summary>
    private static Attribution? Telling(Analysis analysis, string fragment)
    {
        var at = analysis.Article.Text.IndexOf(fragment, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        // Quotation marks and full stops at its ends do not count.
        var middle = new TextSpan(at + (fragment.Length / 5), at + fragment.Length - (fragment.Length / 5));
        return analysis.Attributions.Where(attribution => attribution.Content.Any(piece => piece.Contains(middle)))
            .MinBy(attribution => attribution.Content.Sum(piece => piece.Length));
    }

    private (Readout.Reuse.SharedText Text, bool Flipped)? Shared(string from, string to)
    {
        var (a, b) = (IdOf(from), IdOf(to));
        return corpus.Reuse.Shared.FirstOrDefault(shared => (shared.A == a && shared.B == b) || (shared.A == b && shared.B == a)) is { } shared
            ? (shared, shared.A == b)
            : null;
    }

    private string SpanText(Readout.Coverage.FigureVersion version) =>
        version.Span.In(corpus.Analyses.First(analysis => analysis.Article.Id == version.Article).Article.Text);

    private string IdOf(string key) => _byKey.TryGetValue(key, out var analysis) ? analysis.Article.Id : key;

    private string KeyOf(string id) => _byKey.FirstOrDefault(pair => pair.Value.Article.Id == id).Key ?? id;

    private HashSet<string> Ids(IEnumerable<string> keys) => keys.Select(IdOf).ToHashSet(StringComparer.Ordinal);

    private static string Join(IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } joined ? joined : "nobody";

    private static string Collapse(string? text) => text is null ? "null" : WhiteSpace.Collapse(text);

    private static string Iso(DateOnly? date) => date is { } day ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "null";
}
