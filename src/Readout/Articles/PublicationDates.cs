using System.Collections.Immutable;
using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Articles;

/// <summary>
/// The day an account was published, as a careful reader concludes it: what comes with the document first, then what its head says, its
/// dateline with the year the text speaks of, what a machine put before it, its file name, and last the day of a caption.
/// </summary>
internal sealed class PublicationDates
{
    /// <summary>Accounts that lie on disks are younger; an older year in a text is history.</summary>
    private const int EarliestYear = 1990;

    /// <summary>A machine's date and a dateline without year belong together when they are this close.</summary>
    private const int DaysFromPrefix = 45;

    private readonly Document _document;
    private readonly Layer<Token> _tokens;
    private readonly ImmutableArray<Part> _parts;
    private WrittenDate? _header;
    private WrittenDate? _byline;
    private WrittenDate? _dateline;
    private DateOnly? _prefix;
    private DateOnly? _caption;
    private DateOnly? _foot;

    public PublicationDates(Document document, Layer<Token> tokens, ImmutableArray<Part> parts)
    {
        _document = document;
        _tokens = tokens;
        _parts = parts;
        var body = false;
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            switch (part.Kind)
            {
                case PartKind.Heading when !body && (!part.Heading!.IsDateOnly || IsBesideByline(i)):
                    _byline ??= part.Date;
                    break;
                case PartKind.Heading when !body:
                    _header ??= part.Date;
                    break;
                case PartKind.Heading when part.Heading!.IsDateOnly:
                    _foot ??= part == parts[^1] ? part.Date?.Full : null;
                    break;
                case PartKind.Prefix:
                    _prefix ??= part.Date?.Full;
                    break;
                case PartKind.Dateline:
                    _dateline ??= part.Date;
                    break;
                case PartKind.Caption:
                    _caption ??= FirstFull(part);
                    break;
            }

            body |= part.IsProse;
        }
    }

    /// <summary>The day of the dateline, with the year of the publication or the text where it has none.</summary>
    public DateOnly? OfDateline(WrittenDate? date, DateOnly? published) =>
        date is not { } day ? null
        : day.Full is { } full ? full
        : published is { } known ? Nearest(day, known)
        : YearOf(day) is { } year ? day.In(year)
        : null;

    public PublicationDate? Find()
    {
        if (_document.Info.Published is { } outside)
        {
            return new PublicationDate(outside, _document.Info.PublishedBasis);
        }

        if (_header?.Full is { } header)
        {
            return new PublicationDate(header, "header");
        }

        if (_byline?.Full is { } byline)
        {
            return new PublicationDate(byline, "byline");
        }

        foreach (var (date, basis) in new[] { (_dateline, "dateline"), (_byline, "byline"), (_header, "header") })
        {
            if (date is { } day && OfDateline(day, null) is { } found)
            {
                return new PublicationDate(found, basis);
            }
        }

        return _prefix is { } prefix ? new PublicationDate(prefix, "machine prefix")
            : _foot is { } foot ? new PublicationDate(foot, "text")
            : InFileName() is { } named ? new PublicationDate(named, "file name")
            : _caption is { } caption ? new PublicationDate(caption, "caption")
            : null;
    }

    /// <summary>
    /// The day of an account without a date of its own that stands among dated ones: the weekday of its lead, looked for backwards from
    /// its neighbour's day; the neighbour's day itself where the lead names none.
    /// </summary>
    public PublicationDate? FromNeighbour(DateOnly neighbour) =>
        LeadWeekday() is { } day ? new PublicationDate(Calendar.OnOrBefore(neighbour, day), "neighbour") : new PublicationDate(neighbour, "neighbour");

    // A date on the line above or below the authors belongs to the byline.
    private bool IsBesideByline(int i) => (i > 0 && IsByline(_parts[i - 1])) || (i + 1 < _parts.Length && IsByline(_parts[i + 1]));

    private static bool IsByline(Part part) => part.Heading is { IsDateOnly: false };

    private DateOnly? InFileName() => WrittenDates.FirstIn(_document.Name[(_document.Name.LastIndexOf('/') + 1)..]);

    private int? YearOf(WrittenDate day)
    {
        if ((_prefix ?? InFileName()) is { } prefix && Nearest(day, prefix) is { } near && Math.Abs(near.DayNumber - prefix.DayNumber) <= DaysFromPrefix)
        {
            return near.Year;
        }

        var named = new Dictionary<int, int>();
        for (var i = _parts[0].FirstToken; i < _parts[^1].EndToken; i++)
        {
            if (_tokens[i].Kind == TokenKind.Number && Calendar.Year(_tokens[i].Normal) is >= EarliestYear and { } year)
            {
                if (SameDayAt(i, day))
                {
                    return year;
                }

                named[year] = named.GetValueOrDefault(year) + 1;
            }
        }

        // An account speaks of its own year, or early in it of the year before. The weekday of the lead tells which of these it is;
        // where it names none, a year that is named twice.
        var weekday = LeadWeekday();
        int? best = null;
        var bestFit = 0;
        foreach (var year in named.Keys.SelectMany(year => new[] { year, year + 1 }).Distinct().Order())
        {
            var fit = weekday is not { } on ? named.GetValueOrDefault(year) > 1 ? 1 : 0
                : day.In(year) is not { } date ? 0
                : (date.DayNumber - Calendar.OnOrBefore(date, on).DayNumber) switch
                {
                    0 => 2,
                    1 when named.ContainsKey(year) => 1,
                    _ => 0,
                };
            if (fit > 0 && fit >= bestFit)
            {
                (best, bestFit) = (year, fit);
            }
        }

        return best;
    }

    // Is the year at this token that of a date with the same day and month: "Sept. 2, 2025" below a dateline of Sept. 2?
    private bool SameDayAt(int yearToken, WrittenDate day)
    {
        var tokens = _tokens.Items.AsSpan();
        for (var i = Math.Max(0, yearToken - 4); i < yearToken; i++)
        {
            if (WrittenDates.At(_tokens.Text, tokens, i) is { Year: not null } date && date.Month == day.Month
                && date.Day == day.Day && i + date.Length == yearToken + 1)
            {
                return true;
            }
        }

        return false;
    }

    // The first weekday of the first paragraph of running text.
    private DayOfWeek? LeadWeekday()
    {
        foreach (var part in _parts)
        {
            if (!part.IsProse)
            {
                continue;
            }

            for (var i = part.FirstToken; i < part.EndToken; i++)
            {
                if (Calendar.Weekday(_tokens[i].Normal) is { } day && Calendar.IsWrittenOut(_tokens[i].Normal))
                {
                    return day;
                }
            }

            return null;
        }

        return null;
    }

    private DateOnly? FirstFull(Part part)
    {
        var tokens = _tokens.Items.AsSpan()[part.FirstToken..part.EndToken];
        for (var i = 0; i < tokens.Length; i++)
        {
            if (WrittenDates.At(_tokens.Text, tokens, i)?.Full is { } date)
            {
                return date;
            }
        }

        return null;
    }

    // The day in the year that brings it nearest to another: a dateline of Dec. 31 under a page of January 1 is of the year before.
    private static DateOnly? Nearest(WrittenDate day, DateOnly to) =>
        new[] { to.Year - 1, to.Year, to.Year + 1 }
            .Where(year => year is >= 1 and <= 9999)
            .Select(day.In)
            .Where(date => date is not null)
            .MinBy(date => Math.Abs(date!.Value.DayNumber - to.DayNumber));
}
