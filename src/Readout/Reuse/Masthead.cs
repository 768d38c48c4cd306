using System.Collections.Immutable;
using System.Globalization;
using Readout.Articles;
using Readout.Documents;
using Readout.Figures;

namespace Readout.Reuse;

/// <summary>What the lines around the headline say about a copy: who publishes it, and when.</summary>
/// <param name="Day">the day of publication</param>
/// <param name="Hour">the hour and minute, when it is given too; in whose time zone nobody says</param>
/// <param name="Publishers">by full name where the publisher is known, else as it is written</param>
internal sealed record Masthead(DateOnly? Day, TimeOnly? Hour, ImmutableArray<string> Publishers)
{
    private const int MostBlocks = 8;

    /// <summary>Longer lines are text.</summary>
    private const int LongestLine = 12;

    private const string Iso = "yyyy-MM-dd";

    private static readonly char[] LineEnds = ['\n', '\r'];

    public static Masthead Of(Analysis analysis)
    {
        var article = analysis.Article;
        var day = article.Published?.Date;
        TimeOnly? hour = null;
        var publishers = new List<string>();
        for (var b = 0; b < article.Blocks.Count && b < MostBlocks && article.Blocks[b].Kind != BlockKind.Body; b++)
        {
            foreach (var line in Lines(article.Text, article.Blocks[b].Span))
            {
                var (first, end) = analysis.Tokens.StartingIn(line);
                if (end - first > 2 * LongestLine || article.Dateline?.Span.Start == line.Start)
                {
                    continue;
                }

                var dated = false;
                for (var d = analysis.Dates.FirstFrom(line.Start); d < analysis.Dates.Count && analysis.Dates[d].Span.End <= line.End; d++)
                {
                    dated |= Read(article.Text, analysis.Dates[d], ref day, ref hour);
                }

                // A headline that names a newspaper is about it, unless there is nothing but the name, or the date too.
                var headline = article.Blocks[b].Kind == BlockKind.Headline && !dated;
                publishers.AddRange(PublisherNames.In(analysis, line).Where(name => !headline || name.Span == WhiteSpace.Trim(article.Text, line)).Select(name => name.Name));
            }
        }

        return new Masthead(day, hour, [.. publishers]);
    }

    private static IEnumerable<TextSpan> Lines(string text, TextSpan block)
    {
        for (int start = block.Start, end; start < block.End; start = end + 1)
        {
            end = text.IndexOfAny(LineEnds, start, block.End - start);
            end = end < 0 ? block.End : end;
            if (end > start)
            {
                yield return new TextSpan(start, end);
            }
        }
    }

    // A day is taken from its own words only, not from "today" in a headline.
    private static bool Read(string text, DateExpression found, ref DateOnly? day, ref TimeOnly? hour)
    {
        if (found.Value is not { } value)
        {
            return false;
        }

        var clock = value.IndexOf('T', StringComparison.Ordinal);
        if (found.Kind == DateKind.Time && clock >= 0 && day is { } known
            && (clock == 0 || value.AsSpan(0, clock).SequenceEqual(known.ToString(Iso, CultureInfo.InvariantCulture)))
            && TimeOnly.TryParseExact(value.AsSpan(clock + 1), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            hour ??= time;
        }

        if (found.Kind != DateKind.Date || value.Length < 4 || !found.Span.Of(text).Contains(value.AsSpan(0, 4), StringComparison.Ordinal)
            || !DateOnly.TryParseExact(value, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return false;
        }

        day ??= date;
        return true;
    }
}
