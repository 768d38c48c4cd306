namespace Readout.Stories;

/// <summary>What the occasions of two articles say about whether they report one event.</summary>
/// <param name="Factor">multiplies how alike their words are; 0 is a veto</param>
/// <param name="Bonus">is added to it</param>
internal readonly record struct Evidence(double Factor, double Bonus)
{
    public static readonly Evidence Veto = new(0, 0);

    // News of one event is told within days: of 138 pairs of accounts by three outlets of one event (BASIL) 137 are dated within 3 days of each
    // other. Scores are the same with 3, 7 and 14; the speed of decay is a judgement.
    private const int MostDaysApart = 7;
    private const double DaysOfDecay = 6;

    // Other news is retold for longer, and pages carry the day they were fetched; there the words have to be nearer instead. With 60 days,
    // nearly all of the 20 further joins in official readouts are the next meeting of one body or the next greeting. Without any limit ECB+
    // would gain 0.017 of BCubed F1, for it counts a verdict years after the deed as one event with it, and BASIL lose 0.010.
    private const int MostDaysOfOtherNews = 21;
    private const double DaysOfDecayOfOtherNews = 15;

    // Two sides date one call a day apart when it is night on one of them.
    private const int TimeZone = 1;

    // Participants, format and day together are nearly a key: enough for the threshold of grouping by itself. From 0.2 to 0.4 nothing changes
    // in the gold groups of official readouts.
    private const double SameEncounter = 0.3;

    // Neither account names the other's form of encounter, or the days differ and nothing else says that it is one encounter. A judgement: 0.3, 0.6
    // and 1 differ by 0.002 on three sets.
    private const double OtherOccasion = 0.6;

    // Each side tells of a summit only what its own leader said; the name of the summit in both headlines joins them, and another name makes
    // it another one, whatever the words; on one day a headline may also have named one summit twice.
    private const double SameSummit = 0.25;
    private const double OtherSummit = 0.4;

    private const Formats Occasions = Formats.Call | Formats.Meeting | Formats.Summit;

    public static Evidence Of(Occasion a, Occasion b, PersonMatcher matcher)
    {
        // Encounters are told by their day; other news by when it was printed, for its leads date this and that.
        var apart = a.IsEncounter || b.IsEncounter || ((a.Formats | b.Formats) & Formats.Ceremony) is not Formats.None
            ? a.DaysApart(b)
            : Math.Min(a.DaysApart(b), a.PublishedApart(b));
        var strict = a.IsEncounter || b.IsEncounter;
        if (apart > (strict ? MostDaysApart : MostDaysOfOtherNews))
        {
            return Veto;
        }

        var bothStated = a.DayIsStated && b.DayIsStated;
        var formatsDiffer = a.Formats is not Formats.None && b.Formats is not Formats.None && (a.Formats & b.Formats) is Formats.None;
        if (formatsDiffer && bothStated && a.Day != b.Day && (a.IsEncounter || b.IsEncounter))
        {
            return Veto;
        }

        var named = a.Summit.Length > 0 && b.Summit.Length > 0;
        var sameSummit = named && a.Summit.Intersect(b.Summit, StringComparer.Ordinal).Count() == Math.Min(a.Summit.Length, b.Summit.Length);
        if (named && !sameSummit && bothStated && a.Day != b.Day)
        {
            return Veto;
        }

        var shared = a.SharedParticipants(b, matcher);
        var fewest = Math.Min(a.Participants.Length, b.Participants.Length);
        // With a third person left over on each side it was another call of the same day. Where one side leaves a party unnamed ("the
        // President of Valdoria"), the countries stand for it.
        var sameParties = (shared >= 2 && shared >= fewest) || (shared == 1 && fewest < 2 && a.Countries.Intersect(b.Countries, StringComparer.Ordinal).Count() >= 2);
        var encounters = ((a.Formats | b.Formats) & Formats.Summit) is Formats.None
            && a.IsEncounter && b.IsEncounter && a.Day is not null && b.Day is not null;
        if (encounters && !sameParties
            && ((a.Participants.Length >= 2 && b.Participants.Length >= 2) || (shared == 0 && a.Participants.Length > 0 && b.Participants.Length > 0)))
        {
            return Veto;
        }

        if (encounters && sameParties && apart > TimeZone)
        {
            return Veto;
        }

        var decay = Math.Exp(-Math.Max(0, apart - TimeZone) / (strict ? DaysOfDecay : DaysOfDecayOfOtherNews));
        var sameDay = apart <= TimeZone && a.Day is not null && b.Day is not null;
        var bonus = 0.0;
        if (sameDay && sameParties && (a.Formats & Occasions) is not Formats.None && (b.Formats & Occasions) is not Formats.None)
        {
            bonus += SameEncounter;
        }

        if (sameDay && sameSummit)
        {
            bonus += SameSummit;
        }

        // Two summits on two days, told by one side in its usual words.
        var otherDay = bothStated && (a.IsEncounter || b.IsEncounter || (a.Formats & b.Formats & Formats.Summit) is not Formats.None) && a.Day != b.Day && (a.Formats & b.Formats & Occasions) is not Formats.None;
        // Condolences and congratulations to two persons are nearly the same words.
        var otherAddressee = (a.Formats & b.Formats & Formats.Message) is not Formats.None && !sameParties && fewest >= 2;
        return new Evidence(
            decay * (named && !sameSummit && bonus == 0 ? OtherSummit : bonus == 0 && (formatsDiffer || otherDay || otherAddressee) ? OtherOccasion : 1),
            bonus);
    }
}
