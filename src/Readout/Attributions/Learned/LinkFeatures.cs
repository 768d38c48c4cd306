using Readout.Learning;

namespace Readout.Attributions.Learned;

/// <summary>What the rankers are told of a cue and a segment that might belong to it, or of there being none.</summary>
internal sealed class LinkFeatures(Reading text, IReadOnlyList<Segment> segments)
{
    private const int LongestOrder = 5;

    private enum Tag : uint
    {
        Distance = 1, Sentences, Order, OrderSentences, DistanceSentences, Behind, Before, Quotes, CueWord, CueQuotes, Stop,
        Pronoun, FirstWord, Length, NextWord, PreviousWord, Sure, ContentSide, Paragraphs,
        None, NoneCue, NoneQuotes, NoneCount, NoneNear, NoneSameSentence, NoneNext, NonePrevious, NoneContent, NoneSure,
    }

    /// <param name="contentSide">where the contents of the cue stand: bit 1 before it, bit 2 behind; 0 while that is not known</param>
    public List<uint> Pair(Segment part, Segment cue, int contentSide)
    {
        var features = new List<uint>(24);
        var right = part.First > cue.First;
        var side = right ? 1u : 0u;
        var (from, to) = right ? (cue.End, part.First) : (part.End, cue.First);
        var distance = Bucket(Math.Max(0, to - from));
        var apart = (uint)Math.Min(3, Math.Abs(Sentence(right ? part.First : part.End - 1) - Sentence(cue.First)));
        var (order, count) = Between(from, to, part, cue);
        var partQuoted = Quoted(part.First);
        var cueQuoted = Quoted(cue.First);
        var cueWord = Word(cue.End - 1);
        Add(Tag.Distance, side, distance);
        Add(Tag.Sentences, side, apart);
        Add(Tag.Order, side, order);
        Add(Tag.OrderSentences, side, order, apart);
        Add(Tag.DistanceSentences, side, distance, apart, count);
        Add(Tag.Behind, side, to > from ? Word(from) : 1, order);
        Add(Tag.Before, side, to > from ? Word(to - 1) : 1, order);
        Add(Tag.Quotes, side, partQuoted, cueQuoted, order, apart);
        Add(Tag.CueWord, cueWord, side, order % 16);
        Add(Tag.CueQuotes, side, partQuoted, cueQuoted);
        Add(Tag.Stop, side, Stops(from, to), order);
        if (part.Sequence != cue.Sequence)
        {
            var paragraphs = (uint)Math.Abs(part.Sequence - cue.Sequence);
            Add(Tag.Paragraphs, side, paragraphs);
            Add(Tag.Paragraphs, side, paragraphs, partQuoted, Quoted(part.First - 1) + 1, Word(to - 1));
            Add(Tag.Paragraphs, side, paragraphs, partQuoted, Quoted(to - 1) + 3, order);
            Add(Tag.Paragraphs, side, partQuoted, 7, cueWord);
        }

        Add(Tag.Sure, side, Sureness(part), order);
        if (part.Role == Role.Source)
        {
            Add(Tag.Pronoun, side, WordClasses.SubjectPronouns.Contains(text[part.First]) ? 1u : 0, order);
            Add(Tag.FirstWord, side, Word(part.First));
            Add(Tag.Length, side, (uint)Math.Min(5, part.End - part.First));
            Add(Tag.ContentSide, side, (uint)contentSide, apart, order);
            Add(Tag.NextWord, side, Word(part.End), apart);
        }

        return features;

        void Add(Tag tag, uint a, uint b = 0, uint c = 0, uint d = 0, uint e = 0) => features.Add(Mix(Mix(Mix(Mix(Mix((uint)tag + (part.Role == Role.Source ? 100u : 0), a), b), c), d), e));
    }

    /// <summary>Of a cue without a source.</summary>
    public List<uint> NoSource(Segment cue, List<Segment> sources, int contentSide)
    {
        var sameSentence = sources.Exists(source => Sentence(source.First) == Sentence(cue.First)) ? 1u : 0;
        return
        [
            Mix((uint)Tag.None, 1),
            Mix((uint)Tag.NoneCue, Word(cue.End - 1)),
            Mix((uint)Tag.NonePrevious, Word(cue.First - 1)),
            Mix((uint)Tag.NoneNext, Word(cue.End)),
            Mix((uint)Tag.NoneQuotes, Quoted(cue.First)),
            Mix((uint)Tag.NoneCount, (uint)Math.Min(3, sources.Count)),
            Mix((uint)Tag.NoneNear, Nearest(cue, sources)),
            Mix((uint)Tag.NoneSameSentence, sameSentence),
            Mix(Mix((uint)Tag.NoneContent, (uint)contentSide), sameSentence),
            Mix(Mix((uint)Tag.NoneSure, Word(cue.First)), sameSentence),
        ];
    }

    /// <summary>Of a content without a cue.</summary>
    public List<uint> NoCue(Segment content, List<Segment> cues) =>
    [
        Mix((uint)Tag.None, 2),
        Mix((uint)Tag.NoneQuotes, 2 + Quoted(content.First)),
        Mix((uint)Tag.NoneNear, 16 + Nearest(content, cues)),
        Mix((uint)Tag.NoneSameSentence, cues.Exists(cue => Sentence(cue.First) == Sentence(content.First) || Sentence(cue.First) == Sentence(content.End - 1)) ? 3u : 2),
        Mix((uint)Tag.NoneSure, 2 + Sureness(content)),
        Mix(Mix((uint)Tag.NoneContent, cues.Exists(cue => cue.Sequence == content.Sequence) ? 1u : 0), Quoted(content.First)),
    ];

    private static uint Nearest(Segment segment, List<Segment> others) => Bucket(others.Min(other => Math.Max(0, Math.Max(other.First - segment.End, segment.First - other.End))));

    private (uint Order, uint Count) Between(int from, int to, Segment part, Segment cue)
    {
        uint order = 1, count = 0;
        var first = 0;
        for (var high = segments.Count; first < high;)
        {
            var middle = (first + high) >>> 1;
            (first, high) = segments[middle].First < from ? (middle + 1, high) : (first, middle);
        }

        for (var s = first; s < segments.Count && segments[s].End <= to && count < LongestOrder; s++)
        {
            if (segments[s] != part && segments[s] != cue)
            {
                order = (order * 4) + (uint)segments[s].Role;
                count++;
            }
        }

        return (order, count);
    }

    private uint Stops(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] is "." or ";")
            {
                return 1;
            }
        }

        return 0;
    }

    private static uint Sureness(Segment segment) => segment.Certainty > 0.9f ? 3u : segment.Certainty > 0.7f ? 2u : segment.Certainty > 0.4f ? 1u : 0;

    private int Sentence(int token) => text.SentenceAt(token);

    private uint Quoted(int token) => text.IsQuoted(token) ? 1u : 0;

    private uint Word(int token) => Vocabulary.Hash(text[token]);

    private static uint Bucket(int distance) => distance < 4 ? (uint)distance : distance < 7 ? 4u : distance < 13 ? 5u : distance < 25 ? 6u : 7;

    private static uint Mix(uint hash, uint value)
    {
        hash = (hash ^ value) * 0x85EBCA6Bu;
        return hash ^ (hash >> 13);
    }
}
