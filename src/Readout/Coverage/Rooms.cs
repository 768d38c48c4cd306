using System.Collections.Immutable;
using Readout.Articles;
using Readout.Documents;
using Readout.Reuse;

namespace Readout.Coverage;

/// <summary>Judges whether an account had room for what it lacks.</summary>
internal static class Rooms
{
    // Two or three sentences of news.
    private const int WordsOfStub = 70;

    // A copy stops early when most of it is copied up to its end, and more than a fifth of the other account follows after that place.
    private const double Copied = 0.6;
    private const double LeftAtEnd = 0.1;
    private const double FollowsInOther = 0.2;

    public static Room Of(int article, IReadOnlyList<Analysis> articles, ImmutableArray<SharedText> reuse)
    {
        var analysis = articles[article];
        var words = analysis.Sentences.Where(sentence => analysis.Article.Blocks[sentence.Block].Kind is BlockKind.Body)
            .Sum(sentence => Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).Count(i => analysis.Tokens[i].Kind is TokenKind.Word));
        if (words < WordsOfStub)
        {
            return Room.Stub;
        }

        foreach (var shared in reuse)
        {
            var isA = shared.A == analysis.Article.Id;
            if ((!isA && shared.B != analysis.Article.Id) || (isA ? shared.CoveredOfA : shared.CoveredOfB) < Copied)
            {
                continue;
            }

            var otherId = isA ? shared.B : shared.A;
            var other = articles.FirstOrDefault(one => one.Article.Id == otherId);
            if (other is null || shared.Passages.IsEmpty)
            {
                continue;
            }

            var ends = shared.Passages.Select(passage => isA ? (Mine: passage.A.End, Theirs: passage.B.End) : (Mine: passage.B.End, Theirs: passage.A.End)).ToImmutableArray();
            var last = ends.Max(end => end.Mine);
            var follows = (double)(other.Article.Text.Length - ends.Max(end => end.Theirs)) / Math.Max(1, other.Article.Text.Length);
            if (last >= analysis.Article.Text.Length * (1 - LeftAtEnd) && follows >= FollowsInOther)
            {
                return Room.StopsEarly;
            }
        }

        return Room.Full;
    }
}
