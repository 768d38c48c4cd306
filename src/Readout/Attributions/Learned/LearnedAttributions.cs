using System.Collections.Immutable;
using Readout.Documents;
using Readout.Learning;

namespace Readout.Attributions.Learned;

/// <summary>From tags to attributions: linked, joined with what the rules found, judged, and given the edges that are asked for.</summary>
internal sealed class LearnedAttributions(Linker linker, Judge judge)
{
    private const string Kind = "links";
    private const int Version = 1;

    // On training articles tagged by networks that had not seen them, A is .720 from .3 and .718 from .4, A+src .651 and .655: flat.
    private const double LeastProbable = 0.4;

    public static Lazy<LearnedAttributions> Bundled { get; } = new(() => Load(ModelFiles.Find("links.bin")));

    internal Linker Linker => linker;

    public void Save(string path) => WeightFile.Write(path, Kind, Version, writer =>
    {
        linker.CueOf.Write(writer);
        linker.SourceOf.Write(writer);
        judge.OfLearned.Write(writer);
        judge.OfRules.Write(writer);
    });

    public static LearnedAttributions Load(string path) => WeightFile.Read(path, Kind, Version, reader => new LearnedAttributions(
        new Linker(Ranker.Read(reader), Ranker.Read(reader)),
        new Judge(LogisticModel.Read(reader, Evidence.OfLearned), LogisticModel.Read(reader, Evidence.OfRule))));

    /// <param name="byRules">what the rules found; as nested as they see it</param>
    public ImmutableArray<AttributionSpans> Extract(Reading text, Tagging tagging, ImmutableArray<AttributionSpans> byRules, Manner manner)
    {
        var proposals = Propose(text, tagging, linker, byRules);
        var evidence = new Evidence(text, tagging, proposals);
        var sure = new double[proposals.Count];
        for (var i = 0; i < proposals.Count; i++)
        {
            sure[i] = judge.Probability(proposals[i], evidence.Of(i));
        }

        var kept = new List<(Wording Wording, double Confidence)>();
        for (var i = 0; i < proposals.Count; i++)
        {
            // Of what stands inside another's content the judge knows nothing; it stands or falls with that.
            var inside = proposals[i] is { IsInner: true, Rule: { } rule }
                && Union.Near(proposals, i).Any(other => !other.Proposal.IsInner && sure[other.Index] >= LeastProbable && other.Proposal.Settled.Holds(rule));
            var confidence = inside ? proposals[i].Rule!.Certainty : sure[i];
            if (confidence >= LeastProbable)
            {
                kept.AddRange(Edges.Of(text, proposals[i], manner).Select(wording => (wording, confidence)));
            }
        }

        kept = [.. kept.OrderBy(item => item.Wording.First).ThenBy(item => item.Wording.End)];
        return [.. kept.Select((item, i) => new AttributionSpans(
            item.Wording.Source is { } source ? [text.SpanOf(source)] : [],
            item.Wording.Cue is { } cue ? [text.SpanOf(cue)] : [],
            [.. item.Wording.Content.Select(text.SpanOf)],
            SmallestHolder(kept, i),
            Math.Round(item.Confidence, 3)))];
    }

    internal static List<Proposal> Propose(Reading text, Tagging tagging, Linker linker, ImmutableArray<AttributionSpans> byRules)
    {
        var rules = byRules.Select(spans => Wording.Of(text, spans)).ToList();
        var learned = linker.Link(text, Segment.In(tagging)).Select(Wording.Of)
            .Where(wording => wording.Cue is not { } cue || !(Topics.IsTopic(text, cue, wording.Content[0]) || IsSaidItself(text, cue, wording, rules)));
        return Union.Of(learned, rules);
    }

    // "They forged a friendship, laying a foundation for more, Maren said": a word that reports nothing, inside what the rules take for said, is said itself.
    private static bool IsSaidItself(Reading text, Run cue, Wording wording, List<Wording> rules) =>
        !CueWords.Report(text, cue) && rules.Exists(rule => rule.Content.Any(piece => piece.Contains(cue) && wording.Content.All(piece.Contains)));

    private static int SmallestHolder(List<(Wording Wording, double Confidence)> kept, int i)
    {
        var within = -1;
        for (var j = Math.Max(0, i - Union.Neighbours); j < Math.Min(kept.Count, i + Union.Neighbours); j++)
        {
            if (j != i && kept[j].Wording.Holds(kept[i].Wording) && !kept[i].Wording.Holds(kept[j].Wording)
                && (within < 0 || kept[j].Wording.Length < kept[within].Wording.Length))
            {
                within = j;
            }
        }

        return within;
    }
}
