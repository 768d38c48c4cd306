namespace Readout.Figures;

/// <summary>
/// Gives numbers that stand alone the unit their sentence has named elsewhere: <c>3.9 million headsets, up from 2.4 million</c>,
/// <c>from 4.8 to 4.7 percent</c>, <c>17 mpg in town and 24 on the road</c>.
/// </summary>
internal static class Ellipsis
{
    // The same thing counted twice in a sentence seldom differs by more; a year, a page or a rank does.
    private const double MostRatio = 500;

    // How far the words that compare two numbers reach back to the first.
    private const int MostLexemesBetween = 25;

    public static void Complete(List<FigureFound> found, in Lexemes lexemes)
    {
        for (var i = found.Count - 2; i >= 0; i--)
        {
            if (IsBare(found[i]) && found[i + 1].Figure is { Unit: { } unit } next && Joins(lexemes, found[i].End, found[i + 1].First) && Comparable(found[i].Figure!, next))
            {
                found[i] = found[i] with { Figure = found[i].Figure! with { Unit = unit, Counts = found[i].Figure!.Counts ?? next.Counts } };
            }
        }

        for (var i = 1; i < found.Count; i++)
        {
            // "more than 100 kilometres (60 miles)": what is said of one is said of the other.
            if (found[i].Figure is { Bound: Bound.Equal, Upper: null } converted && found[i - 1].Figure is { Bound: not Bound.Equal, Upper: null } stated
                && lexemes.Is(found[i].First - 1, "(") && found[i].First - 1 == found[i - 1].End && IsOtherMeasure(stated.Unit, converted.Unit))
            {
                found[i] = found[i] with { Figure = converted with { Bound = stated.Bound } };
            }

            if (IsBare(found[i]) && Link(lexemes, found[i]) is var link and not Linked.Not && Antecedent(found, i, link, lexemes) is { } before)
            {
                var figure = found[i].Figure!;
                found[i] = found[i] with { Figure = figure with { Unit = before.Unit, Counts = link is Linked.Compared ? figure.Counts ?? before.Counts : before.Counts } };
            }
        }
    }

    private enum Linked
    {
        Not,

        /// <summary>What it is set against stands before: "from", "to", "than", "compared with".</summary>
        Compared,

        /// <summary>One more of the same: "and 95,800 who", "including 1.5 million in the south".</summary>
        Added,
    }

    private static bool IsBare(FigureFound found) => found is { IsOrdinal: false, Figure: { Unit: null, Value: not 0 } };

    // "4.8 to 4.7 percent", "5, 10 and 15 percent"
    private static bool Joins(in Lexemes lexemes, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (lexemes[i].Normal is not ("to" or "and" or "or" or "," or "from"))
            {
                return false;
            }
        }

        return to > from && to - from < 3;
    }

    private static Linked Link(in Lexemes lexemes, FigureFound found)
    {
        var before = lexemes[found.First - 1].Normal;
        if (before is "to" or "from" or "than" or "versus" or "against" or "vs" || (before is "with" && lexemes[found.First - 2].Normal is "compared" or "compares")
            || (before is "at" && lexemes.Is(found.First - 2, "finish")) || (before is "of" && lexemes[found.First - 2].Normal is "estimates" or "forecast" or "expectations" or "target" or "forecasts"))
        {
            return Linked.Compared;
        }

        // What follows must not be a noun of its own.
        var free = lexemes[found.End].Kind == LexemeKind.Mark || (lexemes.IsWord(found.End) && FigureWords.EndsPhrase(lexemes[found.End].Normal));
        return free && before is "and" or "but" or "including" or "about" or "another" or "or" or "," ? Linked.Added
            : free && lexemes[found.End].Normal is "in" or "for" or "on" or "at" or "who" && before is "a" or "while" or "with" ? Linked.Added
            : Linked.Not;
    }

    private static Figure? Antecedent(List<FigureFound> found, int i, Linked link, in Lexemes lexemes)
    {
        var figure = found[i].Figure!;
        for (var k = i - 1; k >= 0 && found[k].End > found[i].First - MostLexemesBetween && !EndsSentence(lexemes, found[k].End, found[i].First); k--)
        {
            if (found[k].Figure is { Unit: { } unit } before && !found[k].IsOrdinal && Comparable(figure, before)
                && (link is Linked.Compared || !(UnitTable.IsTime(unit) || unit is "percent")))
            {
                return before;
            }
        }

        return null;
    }

    private static bool IsOtherMeasure(string? a, string? b) =>
        a is not null && b is not null && a != b && UnitTable.KindOf(a) is { } kind && kind is not ("currency" or "ratio") && kind == UnitTable.KindOf(b);

    private static bool Comparable(Figure figure, Figure other)
    {
        var (a, b) = (Math.Abs(figure.Value), Math.Abs(other.Value));
        return a <= MostRatio * b && b <= MostRatio * a && !(other.Unit is "percent" && a > 100 && b < 100);
    }

    private static bool EndsSentence(in Lexemes lexemes, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (lexemes[i].Normal is ";" or "!" or "?" || (lexemes.Is(i, ".") && (lexemes.IsCapital(i + 1) || i + 1 == to) && !lexemes[i + 1].Glued && lexemes[i - 1].Normal.Length > 2))
            {
                return true;
            }
        }

        return false;
    }
}
