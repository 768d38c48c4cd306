using Readout.Learning;

namespace Readout.Attributions.Learned;

/// <summary>Tagged segments that make one attribution.</summary>
internal sealed record Linked(Segment? Source, Segment? Cue, IReadOnlyList<Segment> Contents);

/// <summary>
/// Joins tagged segments to attributions: each content chooses a cue of its paragraph or none, then each cue a source of its own or a neighbouring
/// paragraph, or none. Several cues may choose one source.
/// </summary>
internal sealed class Linker(Ranker cueOf, Ranker sourceOf)
{
    // In tokens; nothing marked by hand reaches so far.
    private const int Farthest = 300;

    private const int FarthestParagraph = 3;

    public Ranker CueOf { get; } = cueOf;

    public Ranker SourceOf { get; } = sourceOf;

    public List<Linked> Link(Reading text, List<Segment> segments)
    {
        var features = new LinkFeatures(text, segments);
        var paragraphs = segments.ToLookup(segment => segment.Sequence);
        var contentsOf = new Dictionary<Segment, List<Segment>>();
        var orphans = new List<Segment>();
        foreach (var content in segments.Where(segment => segment.Role == Role.Content))
        {
            var cues = CuesFor(paragraphs, content);
            var best = cues.Count == 0 ? 0 : CueOf.Best([.. cues.Select(cue => features.Pair(content, cue, 0)), features.NoCue(content, cues)]);
            if (best == cues.Count)
            {
                orphans.Add(content);
            }
            else if (contentsOf.TryGetValue(cues[best], out var pieces))
            {
                pieces.Add(content);
            }
            else
            {
                contentsOf[cues[best]] = [content];
            }
        }

        var linked = new List<Linked>();
        foreach (var (cue, contents) in contentsOf)
        {
            var sources = SourcesFor(paragraphs, cue);
            var side = SideOf(contents, cue);
            var best = sources.Count == 0 ? 0 : SourceOf.Best([.. sources.Select(source => features.Pair(source, cue, side)), features.NoSource(cue, sources, side)]);
            linked.Add(new Linked(best == sources.Count ? null : sources[best], cue, contents));
        }

        linked.AddRange(orphans.Select(content => new Linked(NearestSource(paragraphs, content), null, [content])));
        return [.. linked.OrderBy(item => (item.Cue ?? item.Contents[0]).First)];
    }

    internal static int SideOf(IReadOnlyList<Segment> contents, Segment cue) => contents.Aggregate(0, (side, content) => side | (content.First < cue.First ? 1 : 2));

    // A paragraph without a cue may go on with the quotation of one before it, or be announced there with a colon.
    internal static List<Segment> CuesFor(ILookup<int, Segment> paragraphs, Segment content)
    {
        var own = Near(content.Sequence);
        return own.Count > 0 ? own : [.. Enumerable.Range(1, FarthestParagraph).SelectMany(back => Near(content.Sequence - back)), .. Near(content.Sequence + 1)];

        List<Segment> Near(int sequence) => [.. paragraphs[sequence].Where(segment => segment.Role == Role.Cue && Gap(segment, content) <= Farthest)];
    }

    internal static List<Segment> SourcesFor(ILookup<int, Segment> paragraphs, Segment cue) =>
    [
        .. paragraphs[cue.Sequence - 1].Concat(paragraphs[cue.Sequence]).Concat(paragraphs[cue.Sequence + 1])
            .Where(segment => segment.Role == Role.Source && Gap(segment, cue) <= Farthest),
    ];

    private static Segment? NearestSource(ILookup<int, Segment> paragraphs, Segment content)
    {
        var sources = paragraphs[content.Sequence].Where(segment => segment.Role == Role.Source).ToList();
        return sources.Count == 0 ? null : sources.MinBy(source => (Gap(source, content), source.First));
    }

    private static int Gap(Segment a, Segment b) => Math.Max(0, Math.Max(a.First - b.End, b.First - a.End));
}
