using Readout.Knowledge;

namespace Readout.Figures;

// What a figure counts or measures: the noun behind it, "of" what, or the subject before the verb.
internal sealed partial class FigureReader
{
    private NounPhrase? Noun(int i, Numeral number)
    {
        // "two of the deputies", "dozens of tanks", "a third of voters"
        if (lexemes.Is(i, "of"))
        {
            return CountedNoun.BehindOf(lexemes, i + 1);
        }

        i += lexemes.IsHyphen(i) ? 1 : 0;
        var hyphened = i > number.End && lexemes.IsHyphen(i - 1);
        return number.Kind == NumeralKind.Fraction ? lexemes.Is(i, "the") ? CountedNoun.BehindOf(lexemes, i) : null
            // "six-cylinder engine", "27-nation bloc": the word behind the hyphen is what there are so many of.
            : hyphened && lexemes.IsWord(i) && !FigureWords.EndsPhrase(lexemes[i].Normal) ? new NounPhrase(i, i, i + 1)
            : CountedNoun.Behind(lexemes, i, singular: (number.Value == 1 && number.Words) || hyphened);
    }

    private NounPhrase? OrdinalNoun(int i) => lexemes.Is(i, "of") ? CountedNoun.BehindOf(lexemes, i + 1) : CountedNoun.Behind(lexemes, i, singular: true);

    /// <summary>What an amount measures: "of wheat", "army contract", or the subject before the verb.</summary>
    private string? Measured(int first, int end, Measure measure)
    {
        if (lexemes[end].Normal is "of" or "worth" or "in")
        {
            var at = end + (lexemes.Is(end, "worth") && lexemes.Is(end + 1, "of") ? 2 : 1);
            // "$5 billion in aid" measures aid, "5 km in Kestria" and "$5 in Kestria" nothing.
            var measures = lexemes[end].Normal is "of" or "worth" || (measure.Unit.IsCurrency && !lexemes.IsCapital(at));
            if (measures && !taken[Math.Min(at, taken.Length - 1)] && CountedNoun.BehindOf(lexemes, at) is { } of)
            {
                return CountedNoun.TextOf(lexemes, of);
            }
        }

        if (CountedNoun.SubjectBefore(lexemes, first) is { } subject)
        {
            return CountedNoun.TextOf(lexemes, subject);
        }

        // "5 feet tall": which of its measures it is, not what is measured.
        if (lexemes[end].Normal is "tall" or "high" or "wide" or "long" or "deep" or "thick" or "away" or "old" or "older")
        {
            return null;
        }

        return lexemes.IsWord(end) && !taken[end] && !FigureWords.EndsPhrase(lexemes[end].Normal) && CountedNoun.BehindOf(lexemes, end) is { } behind
            ? CountedNoun.TextOf(lexemes, behind)
            : null;
    }

    /// <summary><c>aged 45</c>, <c>at age 35</c>, <c>Jones, 45, said</c>.</summary>
    private bool Aged(int i, int end) =>
        lexemes[i - 1].Normal is "aged" or "age" or "ages" || (lexemes.Is(i - 1, "of") && lexemes.Is(i - 2, "age")) || lexemes[end].Normal is "yo"
        || IsAgeBetweenCommas(i, end) || IsAgeOfPerson(i, end);

    // "he will be 35 by June", "she turned 60": of a person, a number without a noun is the age.
    private bool IsAgeOfPerson(int i, int end)
    {
        if (lexemes[i] is not { Value: > 1 and < 115 } || (lexemes.IsWord(end) && !FigureWords.EndsPhrase(lexemes[end].Normal)) || lexemes[end].Normal is "%" or "-" or "/")
        {
            return false;
        }

        var verb = i - 1;
        var turned = lexemes[verb].Normal is "turned" or "turns" or "turning";
        var is2 = lexemes[verb].Normal is "is" or "was" or "be";
        verb -= lexemes.Is(verb, "be") || lexemes.Is(verb - 1, "only") ? 2 : 1;
        return (turned || is2) && lexemes[verb].Normal is "he" or "she" or "who" or "i";
    }

    // After two capitals, lest "on March 8, 45, and" be an age.
    private bool IsAgeBetweenCommas(int i, int end) =>
        lexemes.Is(i - 1, ",") && lexemes[end].Normal is "," or "." && lexemes[end].Glued && lexemes[i] is { Plain: true, Value: > 1 and < 115 }
        && lexemes.IsCapital(i - 2) && Calendar.Month(lexemes[i - 2].Normal) is null
        && (lexemes.IsCapital(i - 3) || lexemes[end + 1].Normal is "who" or "has" or "had" or "was" or "is" or "said" or "told" or "of" or "from" or "a" or "the");
}
