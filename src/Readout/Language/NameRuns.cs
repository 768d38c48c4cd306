using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Language;

/// <summary>Finds how far a name can reach from a capitalised word: over initials, hyphens, particles, and "of" or "for" inside bodies' names.</summary>
internal sealed class NameRuns(Layer<Token> tokens)
{
    // Longer runs of capitals are lists or shouting; the limit also keeps hostile text linear.
    private const int LongestRun = 40;

    public bool IsCapital(int i) =>
        tokens[i].Kind is TokenKind.Word && char.IsUpper(tokens.Text[tokens[i].Span.Start]) && !NameWords.Calendar.Contains(tokens[i].Normal);

    public bool Touches(int i) => tokens[i].Span.Start == tokens[i - 1].Span.End;

    /// <summary>The token after the run of name material that begins at <paramref name="start"/>, which is a capital or a touching particle.</summary>
    public int EndOf(int start, int end)
    {
        end = Math.Min(end, start + LongestRun);
        var holdsOf = false;
        var i = start + 1;
        while (i < end)
        {
            var next = Step(start, i, end, ref holdsOf);
            if (next == i)
            {
                break;
            }

            i = next;
        }

        return i;
    }

    // The token after the material that continues the run at i, or i when nothing does.
    private int Step(int start, int i, int end, ref bool holdsOf)
    {
        var form = tokens[i].Normal;
        var last = tokens[i - 1];
        switch (tokens[i].Kind)
        {
            case TokenKind.Word when IsCapital(i):
                return i + 1;
            case TokenKind.Word:
                return Connector(start, i, end, ref holdsOf);
            case TokenKind.Quote:
                return Apostrophe(i, end);
            case TokenKind.Number:
                return i;
            case TokenKind.Punctuation when form == "." && Touches(i):
                // An initial, U.S., or a shortened title; the full stop after the last letter is kept only where it belongs.
                if (last.Span.Length == 1 && last.Kind is TokenKind.Word)
                {
                    return (i + 1 < end && IsCapital(i + 1)) || (i >= start + 3 && tokens[i - 2].Normal == ".") ? i + 1 : i;
                }

                return i + 1 < end && IsCapital(i + 1) && !Touches(i + 1)
                    && (Abbreviations.BeforeNames.Contains(last.Normal) || last.Normal is "st" or "mt" or "ft" or "jr" or "md")
                    || last.Normal is "jr" or "sr" ? i + 1 : i;
            case TokenKind.Punctuation when form == "-" && Touches(i) && i + 1 < end && Touches(i + 1) && tokens[i + 1].Kind is TokenKind.Word:
                return Hyphen(start, i);
            case TokenKind.Punctuation when form == "&":
                return i + 1 < end && IsCapital(i + 1) ? i + 2 : i;
            case TokenKind.Punctuation when form == "," && holdsOf:
                return IsListInside(i, end) ? i + 1 : i;
            default:
                return i;
        }
    }

    private int Hyphen(int start, int i)
    {
        var left = tokens[i - 1].Normal;
        var right = tokens[i + 1].Normal;
        if (IsCapital(i + 1))
        {
            // "China-Russia" are two, "Jean-Pierre" is one.
            return IsCountryWord(i - 1) && IsCountryWord(i + 1) ? i : i + 2;
        }

        if (NameWords.Particles.Contains(right) && i + 3 < tokens.Count && tokens[i + 2].Normal == "-" && IsCapital(i + 3))
        {
            return i + 2;
        }

        // "Yoon Suk-yeol": a given name of two short syllables, the second in lower case.
        return i - start >= 2 && left.Length <= 6 && right.Length <= 6 && NameWords.FamilyFirst.Contains(tokens[i - 2].Normal) && right is not ("led" or "based" or "born" or "made" or "run") ? i + 2 : i;
    }

    private bool IsCountryWord(int i)
    {
        var form = tokens[i].Span.In(tokens.Text);
        return Countries.Named(form) is not null || Countries.OfAdjective(form) is not null;
    }

    private int Apostrophe(int i, int end)
    {
        if (!Touches(i) || i + 1 >= end || tokens[i + 1].Kind is not TokenKind.Word || tokens[i].Normal is not "'")
        {
            return i;
        }

        var left = tokens[i - 1].Normal;
        var right = tokens[i + 1].Normal;
        if (Touches(i + 1))
        {
            if (right == "s")
            {
                return left is "people" or "women" or "children" or "men" or "workers" or "governor" or "citizen" or "lloyd" or "mcdonald"
                    && i + 2 < end && IsCapital(i + 2) && !Touches(i + 2) ? i + 2 : i;
            }

            return right is "t" or "re" or "ve" or "ll" or "d" or "m" ? i : i + 2;
        }

        // "Teachers' Union"
        return left.Length > 4 && left[^1] == 's' && IsCapital(i + 1) && Lexicon.IsWord(left) ? i + 1 : i;
    }

    private int Connector(int start, int i, int end, ref bool holdsOf)
    {
        var form = tokens[i].Normal;
        var head = tokens[i - 1].Normal;
        if (!IsCapital(i - 1) && !NameWords.Particles.Contains(head))
        {
            return i;
        }

        var next = i + 1;
        switch (form)
        {
            case "of" or "for" or "on" or "against" or "in":
                var allowed = form switch
                {
                    "of" => NameWords.OrganisationsOf.Contains(head) || NameWords.PlacesOf.Contains(head) || NameWords.OthersOf.Contains(head)
                        || (holdsOf && IsBodyOrCountryAfterOf(i + 1, end)),
                    "for" => holdsOf || NameWords.OrganisationsFor.Contains(head),
                    "on" => head is "council" or "committee" or "commission" or "conference" or "convention" or "agreement" or "centre" or "center" or "treaty" or "forum",
                    "against" => head is "resistance" or "war" or "convention" or "campaign",
                    _ => head is "security" or "peace" && holdsOf,
                };
                if (!allowed || next >= end)
                {
                    return i;
                }

                if (tokens[next].Normal == "the" && next + 1 < end)
                {
                    next++;
                }

                if (!IsCapital(next))
                {
                    return i;
                }

                holdsOf = true;
                return next + 1;
            case "and":
                if (next >= end || !IsCapital(next))
                {
                    return i;
                }

                return (holdsOf ? GoesOnAfterAnd(next, end) : IsPairBeforeHead(start, i, end)) ? next + 1 : i;
            default:
                if (!NameWords.Particles.Contains(form) || next >= end)
                {
                    return i;
                }

                if (form is "al" or "el" or "ul" or "ur" or "ad" or "as" or "ud" && tokens[next].Normal == "-"
                    && Touches(next) && next + 1 < end && IsCapital(next + 1))
                {
                    return next + 2;
                }

                if (form is "as" or "ad" or "do" or "e" or "y" or "af" or "av" or "bat" or "ten" or "den" or "ter" && !(form is "y" or "e" && IsCapital(next)))
                {
                    return i;
                }

                if (IsCapital(next))
                {
                    return next + 1;
                }

                return NameWords.Particles.Contains(tokens[next].Normal) && next + 1 < end && IsCapital(next + 1) ? next + 2 : i;
        }
    }

    // "Ministry of Foreign Affairs of Ukraine", "Institute of X of the Russian Academy": the body it belongs to.
    private bool IsBodyOrCountryAfterOf(int i, int end)
    {
        i += i < end && tokens[i].Normal == "the" ? 1 : 0;
        if (i >= end || !IsCapital(i))
        {
            return false;
        }

        if (IsCountryWord(i) || KnownNames.At(tokens, i, end, out _) is { IsCountry: true })
        {
            return true;
        }

        for (; i < end && IsCapital(i); i++)
        {
            if (NameWords.OrganisationsOf.Contains(tokens[i].Normal))
            {
                return true;
            }
        }

        return false;
    }

    // "Ministry of Foreign Affairs and Trade", but not "the Ministry of Defence and President Talev".
    private bool GoesOnAfterAnd(int next, int end)
    {
        var form = tokens[next].Normal;
        if (NameWords.Titles.Contains(form) || Lexicon.IsGivenName(form) && !Lexicon.IsWord(form) || IsCountryWord(next) || !Lexicon.IsWord(form))
        {
            return false;
        }

        // A second body with its own head is another name: "the Ministry of Health and the Red Cross" has "the"; this catches "Bank of X and Ministry of Y".
        return !(NameWords.OrganisationsOf.Contains(form) && next + 1 < end && tokens[next + 1].Normal == "of");
    }

    // "Food and Drug Administration": two common nouns and a head.
    private bool IsPairBeforeHead(int start, int and, int end)
    {
        if (and - start > 3 || !Lexicon.IsWord(tokens[and - 1].Normal) || NameWords.Organisations.Contains(tokens[and - 1].Normal)
            || NameWords.Titles.Contains(tokens[and - 1].Normal))
        {
            return false;
        }

        for (var i = and + 1; i < Math.Min(end, and + 5) && IsCapital(i); i++)
        {
            if (i > and + 1 && NameWords.Organisations.Contains(tokens[i].Normal))
            {
                return true;
            }

            if (!Lexicon.IsWord(tokens[i].Normal))
            {
                return false;
            }
        }

        return false;
    }

    // "Ministry of Agriculture, Forestry and Fisheries": common nouns up to an "and".
    private bool IsListInside(int comma, int end)
    {
        for (var i = comma + 1; i < Math.Min(end, comma + 10); i++)
        {
            if (tokens[i].Normal == "and")
            {
                return i > comma + 1 && i + 1 < end && IsCapital(i + 1) && Lexicon.IsWord(tokens[i + 1].Normal);
            }

            if (tokens[i].Normal != "," && !(IsCapital(i) && Lexicon.IsWord(tokens[i].Normal)))
            {
                return false;
            }
        }

        return false;
    }
}
