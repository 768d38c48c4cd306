namespace Readout.Stories;

/// <summary>What the occasions of two articles say about whether they report one event.</summary>
/// <param name="Factor">multiplies how alike their words are; 0 is a veto</param>
/// <param name="Bonus">is added to it</param>
internal readonly record struct Evidence(double Factor, double Bonus)
{
    public static readonly Evidence Veto = new(0, 0);

    // News of one event is told within days. Calibrated on dated triplets of three outlets (99 % within 3 days).
    private const int MostDaysApart = 7;
    private const double DaysOfDecay = 6;

    // Two sides date one call a day apart when it is night on one of them.
    private const int TimeZone = 1;

    // Participants, format and day together are nearly a key.
    private const double SameEncounter = 0.3;

    // The same people, the same days, but neither account names the other's form of encounter.
    private const double OtherFormat = 0.7;

    private const Formats Encounter = Formats.Call | Formats.Meeting;

    public static Evidence Of(Occasion a, Occasion b, PersonMatcher matcher)
    {
        var apart = a.DaysApart(b);
        if (apart > MostDaysApart)
        {
            return Veto;
        }

        var bothStated = a.DayIsStated && b.DayIsStated;
        var formatsDiffer = a.Formats is not Formats.None && b.Formats is not Formats.None && (a.Formats & b.Formats) is Formats.None;
        if (formatsDiffer && bothStated && a.Day != b.Day)
        {
            return Veto;
        }

        var shared = a.SharedParticipants(b, matcher);
        var encounters = ((a.Formats | b.Formats) & Formats.Summit) is Formats.None
            && (a.Formats & Encounter) is not Formats.None && (b.Formats & Encounter) is not Formats.None
            && a.Participants.Length >= 2 && b.Participants.Length >= 2;
        if (encounters && (shared < 2 || apart > TimeZone))
        {
            return Veto;
        }

        var decay = Math.Exp(-Math.Max(0, apart - TimeZone) / DaysOfDecay);
        var sameEncounter = shared >= 2 && apart <= TimeZone && a.Day is not null && b.Day is not null
            && (a.Formats & b.Formats & (Encounter | Formats.Summit)) is not Formats.None;
        return new Evidence(decay * (formatsDiffer ? OtherFormat : 1), sameEncounter ? SameEncounter : 0);
    }
}
