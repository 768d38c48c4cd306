using System.Collections.Immutable;
using System.Globalization;

namespace Readout.Reuse;

/// <summary>One reason for a direction.</summary>
/// <param name="Weight">above 0 for a as the source of b, below 0 for b as the source of a; in log odds</param>
/// <param name="Reason">in words for a person, when the weight is above 0 and when it is below</param>
internal readonly record struct Reason(double Weight, string IfA, string IfB);

/// <summary>What speaks for one of two texts as the source of the other.</summary>
/// <param name="OnlyA">words that a third text has with a and that b lacks</param>
/// <param name="OnlyB">words that a third text has with b and that a lacks</param>
internal sealed record Evidence(ImmutableArray<Reason> Reasons, int OnlyA, int OnlyB)
{
    /// <summary>Log odds of a as the source.</summary>
    public double Weight { get; } = Reasons.Sum(reason => reason.Weight);

    /// <summary>What decided, strongest first.</summary>
    public string InWords()
    {
        var forA = Weight > 0;
        return string.Join("; ", Reasons.Where(reason => reason.Weight > 0 == forA && Math.Abs(reason.Weight) >= LeastTold)
            .OrderByDescending(reason => Math.Abs(reason.Weight)).Take(3).Select(reason => forA ? reason.IfA : reason.IfB));
    }

    // Slighter reasons only add up; telling them would look like more than they are.
    private const double LeastTold = .25;
}

/// <summary>Gathers the evidence for pairs, from the two texts and those that share something with both.</summary>
internal sealed class EvidenceReader(Neighbourhood near, Readings readings)
{
    // Weights by logistic regression on direct copies in generated corpora of known truth (four of 1,300 texts, 3,050 copies; checked on two
    // others), lowered for what real editors do more subtly than a generator: additions, choice of words. docs/reuse-and-stories.md has
    // how often each kind of evidence speaks there, and how often it is right.
    private const double ForDate = 1.2;
    private const double ForHour = 1.5;
    private const double ForCredit = 2.0;
    private const double ForAgency = 2.5;
    private const double ForSupport = 3.0;
    private const double ForReadings = 2.5;
    private const double ForTail = .6;
    private const double ForWrapping = .7;
    private const double ForTopic = 1.7;
    private const double ForAddition = 1.5;
    private const double ForIntroduction = .7;

    private const int MostWitnesses = 16;

    public Evidence Of(TextPair pair)
    {
        var (a, b) = (near[pair.A], near[pair.B]);
        var (restOfA, restOfB) = (Rest.Of(a, Ranges.Of(pair, pair.A)), Rest.Of(b, Ranges.Of(pair, pair.B)));
        var (onlyA, onlyB) = (Support(pair, pair.A, pair.B), Support(pair, pair.B, pair.A));
        var (nameOfA, nameOfB) = AccountNames.Of(a.Analysis.Article, b.Analysis.Article);
        var reasons = ImmutableArray.CreateBuilder<Reason>();
        AddProvenance(reasons, near.ProvenanceOf(pair.A), near.ProvenanceOf(pair.B), nameOfA, nameOfB);

        Add(ForSupport * (onlyA - onlyB) / (onlyA + onlyB + 20),
            $"other accounts share {Words(onlyA - onlyB)} more with {nameOfA} than with {nameOfB}",
            $"other accounts share {Words(onlyB - onlyA)} more with {nameOfB} than with {nameOfA}");
        var (changedInA, changedInB) = readings.Changed(a, b, pair);
        Add(ForReadings * (changedInB - changedInA) / (changedInA + changedInB + 2),
            $"where the wording differs, that of {nameOfB} looks the changed one {changedInB} to {changedInA}",
            $"where the wording differs, that of {nameOfA} looks the changed one {changedInA} to {changedInB}");
        AddOfCopy(ForTail * (((double)restOfA.Tail / a.Count) - ((double)restOfB.Tail / b.Count)), "ends earlier");
        AddOfCopy(ForWrapping * ((b.Parted > 1 ? 1 : 0) - (a.Parted > 1 ? 1 : 0)), "was set again in lines");
        AddOfCopy(ForTopic * (restOfA.Topic - restOfB.Topic), "speaks of other names where it stands alone");
        AddOfCopy(ForAddition * (((double)restOfB.Inner / b.Count) - ((double)restOfA.Inner / a.Count)), "sets text of its own between what they share");
        var (missingInA, missingInB) = Introductions.Missing(a, b);
        Add(ForIntroduction * (missingInB - missingInA) / (missingInA + missingInB + 1),
            $"{nameOfB} uses {Names(missingInB)} it has not introduced, which {nameOfA} introduces",
            $"{nameOfA} uses {Names(missingInA)} it has not introduced, which {nameOfB} introduces");
        return new Evidence(reasons.ToImmutable(), onlyA, onlyB);

        void Add(double weight, string ifA, string ifB) => reasons.Add(new Reason(weight, ifA, ifB));

        // What is seen in the copy, not in the source.
        void AddOfCopy(double weight, string does) => Add(weight, $"{nameOfB} {does}", $"{nameOfA} {does}");
    }

    private static void AddProvenance(ImmutableArray<Reason>.Builder reasons, Provenance a, Provenance b, string nameOfA, string nameOfB)
    {
        var (dayOfA, dayOfB) = (a.Published ?? default, b.Published ?? default);
        var order = a.Published is null || b.Published is null ? 0 : Math.Sign(dayOfB.DayNumber - dayOfA.DayNumber);
        reasons.Add(new Reason(ForDate * order, $"{nameOfA} is dated {Day(dayOfA)}, {nameOfB} {Day(dayOfB)}", $"{nameOfB} is dated {Day(dayOfB)}, {nameOfA} {Day(dayOfA)}"));

        // Hours are of one zone only by good luck, so they speak lower than days.
        var later = order == 0 && a.Published is not null && b.Published is not null && a.Hour is { } hourOfA && b.Hour is { } hourOfB ? hourOfB.CompareTo(hourOfA) : 0;
        reasons.Add(new Reason(ForHour * later, $"{nameOfA} is filed at {Clock(a.Hour)}, {nameOfB} at {Clock(b.Hour)}", $"{nameOfB} is filed at {Clock(b.Hour)}, {nameOfA} at {Clock(a.Hour)}"));

        var (bNames, aNames) = (b.NamesAsSource(a), a.NamesAsSource(b));
        reasons.Add(new Reason(ForCredit * ((bNames ? 1 : 0) - (aNames ? 1 : 0)), $"{nameOfB} names {a.Voice} as its source", $"{nameOfA} names {b.Voice} as its source"));
        reasons.Add(new Reason(ForAgency * ((a.IsDispatch ? 1 : 0) - (b.IsDispatch ? 1 : 0)), $"{nameOfA} is the agency's own dispatch", $"{nameOfB} is the agency's own dispatch"));

        static string Clock(TimeOnly? hour) => hour?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";

        static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static string Words(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} words");

    private static string Names(int count) => count == 1 ? "a name" : string.Create(CultureInfo.InvariantCulture, $"{count} names");

    /// <summary>Words of one text that the other lacks but a third, which shares text with both, has.</summary>
    private int Support(TextPair pair, int text, int other)
    {
        var with = Ranges.Of(pair, text);
        var most = 0;
        var others = near.PairsOf(other).Select(second => second.Other(other)).ToHashSet();
        foreach (var second in near.PairsOf(text).Where(second => others.Contains(second.Other(text))).Take(MostWitnesses))
        {
            most = Math.Max(most, Ranges.Outside(Ranges.Of(second, text), with));
        }

        return most;
    }
}
