using System.Collections.Immutable;

namespace Readout.Stories;

/// <summary>What kind of encounter an article reports; several where it names several.</summary>
[Flags]
public enum Formats
{
    None = 0,

    /// <summary>Telephone or video call.</summary>
    Call = 1,

    /// <summary>Talks, meeting, visit.</summary>
    Meeting = 2,

    /// <summary>Summit, conference, forum, session of a body.</summary>
    Summit = 4,

    /// <summary>Parade, wreath-laying, opening, funeral.</summary>
    Ceremony = 8,

    /// <summary>Statement or agreement that is itself the news.</summary>
    Document = 16,

    /// <summary>Greetings, congratulations, condolences.</summary>
    Message = 32,
}

/// <summary>The event an article reports: when, where, who with whom, and in what form.</summary>
/// <param name="Day">day number of the event (<see cref="DateOnly.DayNumber"/>); null when nothing tells</param>
/// <param name="DayIsStated">the text itself dates the event; otherwise the day is that of publication and the event may lie a day or two before</param>
/// <param name="Place">where the event was, as far as lead or dateline say</param>
/// <param name="Participants">persons named in headline and lead, in order of mention</param>
/// <param name="Countries">that the headline or first sentence names or whose leaders it names, ordinal order</param>
/// <param name="IsEncounter">the article is about somebody meeting or calling somebody</param>
/// <param name="Published">day number of publication</param>
/// <param name="Summit">stems of the name of the summit, conference or forum in the headline; empty where it names none</param>
public sealed record Occasion(
    int? Day, bool DayIsStated, string? Place, ImmutableArray<string> Participants, Formats Formats, ImmutableArray<string> Countries, ImmutableArray<string> Summit,
    bool IsEncounter, int? Published)
{
    // An account without a date of its own for the event is published on the day or within two days after.
    private const int LagOfPublication = 2;

    /// <summary>Days between the two events at the least; 0 when unknown.</summary>
    public int DaysApart(Occasion other)
    {
        if (Day is not { } a || other.Day is not { } b)
        {
            return 0;
        }

        var (aFirst, bFirst) = (a - (DayIsStated ? 0 : LagOfPublication), b - (other.DayIsStated ? 0 : LagOfPublication));
        return Math.Max(0, Math.Max(aFirst - b, bFirst - a));
    }

    /// <summary>Days between the two publications; 0 when unknown.</summary>
    public int PublishedApart(Occasion other) => Published is { } a && other.Published is { } b ? Math.Abs(a - b) : 0;

    /// <summary>How many persons take part in both.</summary>
    public int SharedParticipants(Occasion other, PersonMatcher matcher) =>
        Participants.Count(person => other.Participants.Any(name => matcher.Match(person, name)));
}
