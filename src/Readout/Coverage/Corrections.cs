using System.Globalization;
using System.Text.RegularExpressions;
using Readout.Articles;
using Readout.Documents;
using Readout.Figures;
using Readout.Reuse;

namespace Readout.Coverage;

/// <summary>Accounts that say they correct a figure: <c>(Corrects figure in paragraph 3)</c>, <c>corrected to say 24, not 31</c>.</summary>
internal static partial class Corrections
{
    /// <summary>Marks figures of a group that a correction of the same origin has overtaken; they no longer count.</summary>
    public static List<FigureSubject> Supersede(List<FigureSubject> group, IReadOnlyList<Analysis> articles, ReuseReport reuse)
    {
        // Notes are looked for only where there is something to correct.
        if (group.DistinctBy(subject => (subject.Figure.Value, subject.Article)).Count() < 2 || group.TrueForAll(subject => subject.Figure.Value == group[0].Figure.Value))
        {
            return group;
        }

        var corrected = group.Where(subject => !subject.IsVague && Corrects(articles[subject.Article], subject.Figure)).ToList();
        return corrected.Count == 0 ? group : group.ConvertAll(subject =>
            corrected.Exists(by => by.Article != subject.Article && by.Figure.Value != subject.Figure.Value && !corrected.Contains(subject)
                && SameOrigin(articles[by.Article].Article, articles[subject.Article].Article, reuse))
                ? subject with { IsSuperseded = true }
                : subject);
    }

    private static bool SameOrigin(Article a, Article b, ReuseReport reuse) =>
        (reuse.FamilyOf(a.Id) is { } family && family == reuse.FamilyOf(b.Id))
        || (a.Agency is not null && a.Agency == b.Agency) || (a.Outlet is not null && a.Outlet == b.Outlet);

    private static bool Corrects(Analysis analysis, Figure figure)
    {
        var text = analysis.Article.Text;
        foreach (var note in Notes(text))
        {
            var paragraph = Paragraph().Match(note.In(text));
            if (paragraph.Success
                ? int.TryParse(paragraph.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && StandsIn(analysis, figure, number)
                : note.In(text).Contains(figure.Span.In(text), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where an account says that it corrects a figure.</summary>
    public static List<TextSpan> Notes(string text)
    {
        var notes = new List<TextSpan>();
        foreach (var match in Note().EnumerateMatches(text))
        {
            var length = text.AsSpan(match.Index).IndexOfAny(')', '\n');
            notes.Add(new TextSpan(match.Index, Math.Min(text.Length, match.Index + (length is < 0 or > LongestNote ? LongestNote : length))));
        }

        return notes;
    }

    // A note is a line or a parenthesis; what runs on longer is no note.
    private const int LongestNote = 300;

    private static bool StandsIn(Analysis analysis, Figure figure, int paragraph)
    {
        var body = analysis.Article.Blocks.Where(block => block.Kind == BlockKind.Body && !Note().IsMatch(block.Span.Of(analysis.Article.Text))).ToList();
        return paragraph >= 1 && paragraph <= body.Count && body[paragraph - 1].Span.Contains(figure.Span);
    }

    [GeneratedRegex(@"\b(?:correct(?:s|ing)\s+(?:\w+\s+){0,3}?(?:figures?|numbers?|tolls?|counts?|amounts?|sums?|totals?|values?|percentages?|dates?)\b|corrected\s+to\s+(?:say|show|read|reflect)\b|correction:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(@"\bpar(?:agraph|a)s?\.?\s+(?<number>\d{1,2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Paragraph();
}
