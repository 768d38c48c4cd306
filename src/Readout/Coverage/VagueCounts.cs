using System.Collections.Immutable;
using Readout.Documents;
using Readout.Figures;
using Readout.Knowledge;
using Readout.Stories;

namespace Readout.Coverage;

/// <summary>
/// Finds counts that an account leaves open: <c>multiple bilateral cooperation documents</c>, <c>dozens of prisoners</c>. They state no figure and are
/// looked at only where another account gives the number of the same thing.
/// </summary>
internal static class VagueCounts
{
    // "several new bilateral cooperation documents": adjectives between the count and its noun.
    private const int MostModifiers = 4;

    // What stands before the noun has to be mostly the same; a bare noun ("several documents") may be any.
    private const double LeastModifiers = 0.5;

    // The least that the word can mean.
    private static readonly Dictionary<string, int> AtLeast = new(StringComparer.Ordinal)
    {
        ["multiple"] = 2,
        ["several"] = 3,
        ["many"] = 3,
        ["numerous"] = 3,
        ["dozens"] = 24,
        ["scores"] = 40,
        ["hundreds"] = 200,
        ["thousands"] = 2000,
    };

    /// <summary>The places in an account where a count left open stands before the same thing as a figure of another account, paired with that figure.</summary>
    /// <param name="figures">what is counted, by its head</param>
    public static IEnumerable<(FigureSubject Vague, FigureSubject Figure)> Of(Analysis analysis, int article, ILookup<string, FigureSubject> figures)
    {
        foreach (var sentence in analysis.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (AtLeast.TryGetValue(analysis.Tokens[i].Normal, out var least) && Read(analysis, i, sentence.EndToken, least, article, figures) is { } found)
                {
                    yield return found;
                }
            }
        }
    }

    private static (FigureSubject Vague, FigureSubject Figure)? Read(
        Analysis analysis, int at, int end, int least, int article, ILookup<string, FigureSubject> figures)
    {
        var tokens = analysis.Tokens;
        var first = at + 1 < end && tokens[at + 1].Normal == "of" ? at + 2 : at + 1;
        var modifiers = new List<string>();
        for (var i = first; i < end && i <= first + MostModifiers && tokens[i].Kind is TokenKind.Word && WordClasses.Of(tokens[i].Normal) is not WordClass.Function; i++)
        {
            var stem = Stemmer.Stem(tokens[i].Normal);
            var before = modifiers.ToImmutableHashSet(StringComparer.Ordinal);
            if (before.Count > 0 && figures[FigureSubject.HeadFor(stem)].FirstOrDefault(figure => figure.Article != article
                && FigureAligner.Likeness(figure.Modifiers, before) >= LeastModifiers) is { } same)
            {
                var counted = tokens[first].Span.Hull(tokens[i].Span).Of(tokens.Text).ToString();
                var figure = new Figure(tokens[at].Span, least, null, Bound.AtLeast, same.Figure.Unit, counted, null, Change.None);
                return (FigureSubject.Of(analysis, figure, article) with { IsVague = true }, same);
            }

            modifiers.Add(stem);
        }

        return null;
    }
}
