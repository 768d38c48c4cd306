using System.Collections.Immutable;
using System.Globalization;

namespace Readout.Reuse;

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
    private const double ForThirdWording = 1.0;
    private const double ForReadings = 2.5;
    private const double ForTail = .6;
    private const double ForWrapping = .7;
    private const double ForTopic = 1.7;
    private const double ForAddition = 1.5;
    private const double ForIntroduction = .7;

    private readonly Witnesses _witnesses = new(near);

    public Evidence Of(TextPair pair)
    {
        var (a, b) = (near[pair.A], near[pair.B]);
        var (nameOfA, nameOfB) = AccountNames.Of(a.Analysis.Article, b.Analysis.Article);
        var reasons = ImmutableArray.CreateBuilder<Reason>();
        var (fromA, fromB) = (near.ProvenanceOf(pair.A), near.ProvenanceOf(pair.B));
        AddCredits(reasons, fromA, fromB, nameOfA, nameOfB);
        var testimony = _witnesses.Of(pair, a, b);
        AddTestimony(reasons, testimony, nameOfA, nameOfB);
        var (changedInA, changedInB) = readings.Changed(a, b, pair);
        reasons.Add(new Reason(
            EvidenceKind.Wording,
            ForReadings * (changedInB - changedInA) / (changedInA + changedInB + 2),
            $"where the wording differs, that of {nameOfB} looks the changed one {changedInB} to {changedInA}",
            $"where the wording differs, that of {nameOfA} looks the changed one {changedInA} to {changedInB}"));

        // Who wrote first, and about what else, does not tell who heard a speaker first: two accounts of one speech may both quote it.
        if (Kinds.Of(a, b, pair) != SharingKind.Quotation)
        {
            AddDispatch(reasons, fromA, fromB, nameOfA, nameOfB);
            AddRest(reasons, pair, a, b, nameOfA, nameOfB);
        }

        return new Evidence(reasons.ToImmutable(), testimony);
    }

    private static void AddTestimony(ImmutableArray<Reason>.Builder reasons, Testimony told, string nameOfA, string nameOfB)
    {
        reasons.Add(new Reason(
            EvidenceKind.ThirdText,
            ForSupport * (told.OnlyA - told.OnlyB) / (told.OnlyA + told.OnlyB + 20),
            $"other accounts share {Words(told.OnlyA - told.OnlyB)} more with {nameOfA} than with {nameOfB}",
            $"other accounts share {Words(told.OnlyB - told.OnlyA)} more with {nameOfB} than with {nameOfA}"));
        reasons.Add(new Reason(
            EvidenceKind.ThirdWording,
            ForThirdWording * (told.ForA - told.ForB) / (told.ForA + told.ForB + 1),
            $"where the wording differs, another account has that of {nameOfA} in {Places(told.ForA)}, that of {nameOfB} in {told.ForB}",
            $"where the wording differs, another account has that of {nameOfB} in {Places(told.ForB)}, that of {nameOfA} in {told.ForA}"));
    }

    private static void AddRest(ImmutableArray<Reason>.Builder reasons, TextPair pair, ComparedText a, ComparedText b, string nameOfA, string nameOfB)
    {
        var (restOfA, restOfB) = (Rest.Of(a, Ranges.Of(pair, pair.A)), Rest.Of(b, Ranges.Of(pair, pair.B)));
        AddOfCopy(EvidenceKind.Cut, ForTail * (((double)restOfA.Tail / a.Count) - ((double)restOfB.Tail / b.Count)), "ends earlier");
        AddOfCopy(EvidenceKind.Rewrap, ForWrapping * ((b.Parted > 1 ? 1 : 0) - (a.Parted > 1 ? 1 : 0)), "was set again in lines");
        AddOfCopy(EvidenceKind.Topic, ForTopic * (restOfA.Topic - restOfB.Topic), "speaks of other names where it stands alone");
        AddOfCopy(
            EvidenceKind.Addition, ForAddition * (((double)restOfB.Inner / b.Count) - ((double)restOfA.Inner / a.Count)), "sets text of its own between what they share");
        var (missingInA, missingInB) = Introductions.Missing(a, b);
        reasons.Add(new Reason(
            EvidenceKind.Introduction,
            ForIntroduction * (missingInB - missingInA) / (missingInA + missingInB + 1),
            $"{nameOfB} uses {Names(missingInB)} it has not introduced, which {nameOfA} introduces",
            $"{nameOfA} uses {Names(missingInA)} it has not introduced, which {nameOfB} introduces"));

        // What is seen in the copy, not in the source.
        void AddOfCopy(EvidenceKind kind, double weight, string does) => reasons.Add(new Reason(kind, weight, $"{nameOfB} {does}", $"{nameOfA} {does}"));
    }

    private static void AddCredits(ImmutableArray<Reason>.Builder reasons, Provenance a, Provenance b, string nameOfA, string nameOfB)
    {
        var (bNames, aNames) = (b.NamesAsSource(a), a.NamesAsSource(b));
        reasons.Add(new Reason(
            EvidenceKind.Credit, ForCredit * ((bNames ? 1 : 0) - (aNames ? 1 : 0)), $"{nameOfB} names {a.Voice} as its source", $"{nameOfA} names {b.Voice} as its source"));
    }

    private static void AddDispatch(ImmutableArray<Reason>.Builder reasons, Provenance a, Provenance b, string nameOfA, string nameOfB)
    {
        var (dayOfA, dayOfB) = (a.Published ?? default, b.Published ?? default);
        var order = a.Published is null || b.Published is null ? 0 : Math.Sign(dayOfB.DayNumber - dayOfA.DayNumber);
        reasons.Add(new Reason(EvidenceKind.Date, ForDate * order, $"{nameOfA} is dated {Day(dayOfA)}, {nameOfB} {Day(dayOfB)}", $"{nameOfB} is dated {Day(dayOfB)}, {nameOfA} {Day(dayOfA)}"));

        // Hours are of one zone only by good luck, so they speak lower than days.
        var later = order == 0 && a.Published is not null && b.Published is not null && a.Hour is { } hourOfA && b.Hour is { } hourOfB ? hourOfB.CompareTo(hourOfA) : 0;
        reasons.Add(new Reason(EvidenceKind.Hour, ForHour * later, $"{nameOfA} is filed at {Clock(a.Hour)}, {nameOfB} at {Clock(b.Hour)}", $"{nameOfB} is filed at {Clock(b.Hour)}, {nameOfA} at {Clock(a.Hour)}"));

        reasons.Add(new Reason(
            EvidenceKind.Dispatch, ForAgency * ((a.IsDispatch ? 1 : 0) - (b.IsDispatch ? 1 : 0)), $"{nameOfA} is the agency's own dispatch", $"{nameOfB} is the agency's own dispatch"));

        static string Clock(TimeOnly? hour) => hour?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";

        static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static string Words(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} words");

    private static string Places(int count) => count == 1 ? "one place" : string.Create(CultureInfo.InvariantCulture, $"{count} places");

    private static string Names(int count) => count == 1 ? "a name" : string.Create(CultureInfo.InvariantCulture, $"{count} names");
}
