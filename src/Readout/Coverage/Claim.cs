using System.Collections.Immutable;
using Readout.Articles;
using Readout.Attributions;
using Readout.Documents;
using Readout.Stories;

namespace Readout.Coverage;

/// <summary>One attribution as statements are matched: who, and which weighed words.</summary>
/// <param name="Article">index among the story's articles</param>
/// <param name="Words">normal forms of the content's words in order, as they stand</param>
/// <param name="Terms">stems and numbers of the content in order</param>
internal sealed record Claim(
    int Article, Attribution Attribution, ImmutableArray<string> Speakers, ImmutableArray<string> Words, ImmutableArray<Term> Terms)
{
    /// <summary>Stands in a headline, subhead, summary or caption, which repeat in brief what the body tells.</summary>
    public bool IsBrief { get; init; }

    public TextSpan Span => Attribution.Content.Aggregate((a, b) => a.Hull(b));
}

internal static class Claims
{
    // An outer attribution that another one fills is only the channel of it ("…, Orlen said, according to KPA").
    private const double FilledByInner = 0.5;

    public static ImmutableArray<Claim> Of(Analysis analysis, int article)
    {
        var attributions = analysis.Attributions.Where(attribution => !attribution.Content.IsEmpty).ToList();
        var filled = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var inner in attributions.Where(attribution => attribution.Within is not null && attribution.Speaker is not null))
        {
            filled[inner.Within!] = filled.GetValueOrDefault(inner.Within!) + inner.Span.Length;
        }

        return
        [
            .. attributions
                .Where(attribution => filled.GetValueOrDefault(attribution.Id) < FilledByInner * attribution.Content.Sum(piece => piece.Length))
                .Select(attribution => Read(analysis, attribution, article))
                .Where(claim => !claim.Words.IsEmpty),
        ];
    }

    private static Claim Read(Analysis analysis, Attribution attribution, int article)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var terms = ImmutableArray.CreateBuilder<Term>();
        foreach (var piece in attribution.Content)
        {
            var (first, end) = analysis.Tokens.StartingIn(piece);
            for (var i = first; i < end; i++)
            {
                if (analysis.Tokens[i].Kind is TokenKind.Word or TokenKind.Number)
                {
                    words.Add(analysis.Tokens[i].Normal);
                }
            }

            terms.AddRange(Stories.Terms.Of(analysis.Tokens, piece));
        }

        var speakers = attribution.Speakers.IsEmpty && attribution.Speaker is { } one ? [one] : attribution.Speakers;
        var block = analysis.Article.Blocks.IndexAt(attribution.Content[0].Start);
        return new Claim(article, attribution, speakers, words.ToImmutable(), terms.ToImmutable())
        {
            IsBrief = block >= 0 && analysis.Article.Blocks[block].Kind is BlockKind.Headline or BlockKind.Subhead or BlockKind.Summary or BlockKind.Caption,
        };
    }
}
