using System.Collections.Frozen;

namespace Readout.Figures;

internal enum Outlook
{
    Unknown,
    Past,
    Future,
}

/// <summary>Whether the words around a date speak of the past or the future, by the nearest verb.</summary>
internal static class Tense
{
    // How far a verb may stand from its date, in lexemes: most stand within ten, and a longer reach meets the verbs of other clauses.
    private const int Reach = 14;

    private static readonly FrozenSet<string> FutureWords = FrozenSet.Create(StringComparer.Ordinal,
        "will", "shall", "'ll", "ll", "scheduled", "expected", "expects", "expect", "due", "plans", "planned", "planning", "plan", "upcoming",
        "slated", "supposed", "intends", "intend", "until", "till", "deadline", "going", "set", "may", "could", "must", "should", "effective", "expires",
        "expire", "expiring", "matures", "maturing", "payable", "would", "hopes", "hope", "forecast", "forecasts", "ahead");

    private static readonly FrozenSet<string> PastWords = FrozenSet.Create(StringComparer.Ordinal,
        "was", "were", "had", "has", "have", "did", "said", "told", "met", "held", "came", "went", "took", "gave", "made", "rose", "fell", "began",
        "spoke", "wrote", "left", "won", "lost", "sent", "grew", "saw", "found", "brought", "became", "got", "kept", "led", "paid", "put", "ran",
        "sold", "stood", "thought", "flew", "bought", "built", "cut", "drew", "drove", "hit", "sat", "shot", "broke", "been", "ago", "since",
        "ended", "heard", "knew", "laid", "signed", "killed", "elected", "announced", "arrived", "reported", "visited", "called", "agreed", "died",
        "born");

    public static Outlook At(in Lexemes lexemes, int first, int end)
    {
        for (var i = first - 1; i >= 0 && i >= first - Reach && !IsStop(lexemes, i); i--)
        {
            if (Of(lexemes, i) is not Outlook.Unknown and var time)
            {
                return time;
            }
        }

        for (var i = end; i < lexemes.Count && i < end + Reach && !IsStop(lexemes, i); i++)
        {
            if (Of(lexemes, i) is not Outlook.Unknown and var time)
            {
                return time;
            }
        }

        return Outlook.Unknown;
    }

    private static bool IsStop(in Lexemes lexemes, int i) =>
        lexemes[i].Normal is ";" or "!" or "?" || (lexemes.Is(i, ".") && !lexemes[i + 1].Glued && lexemes.IsCapital(i + 1) && lexemes[i - 1].Normal.Length > 1);

    private static Outlook Of(in Lexemes lexemes, int i)
    {
        var word = lexemes[i];
        if (word.Kind != LexemeKind.Word)
        {
            return Outlook.Unknown;
        }

        if (word.Is("may") && lexemes.IsCapital(i))
        {
            return Outlook.Unknown;
        }

        // "is to meet", "are to be signed"
        if (word.Is("to") && lexemes[i - 1].Normal is "is" or "are" or "be")
        {
            return Outlook.Future;
        }

        // "to be completed", "will be paid": the participle says nothing, what stands before it does.
        if (lexemes.Is(i - 1, "be") && (PastWords.Contains(word.Normal) || word.Normal.EndsWith("ed", StringComparison.Ordinal)))
        {
            return Outlook.Unknown;
        }

        if (word.Is("be"))
        {
            return lexemes.Is(i - 1, "to") ? Outlook.Future : Outlook.Unknown;
        }

        // "the plan", "a new plan", "the set"
        if (lexemes.IsWord(i - 1) && word.Normal is "plan" or "plans" or "set" or "may" or "forecast" or "forecasts" or "deadline" or "hope" or "hopes"
            && (FigureWords.IsDeterminer(lexemes[i - 1].Normal) || FigureWords.IsDeterminer(lexemes[i - 2].Normal)))
        {
            return Outlook.Unknown;
        }

        if (word.Is("going") && !lexemes.Is(i + 1, "to"))
        {
            return Outlook.Unknown;
        }

        return FutureWords.Contains(word.Normal) ? Outlook.Future
            : PastWords.Contains(word.Normal) || (word.Normal.Length > 4 && word.Normal.EndsWith("ed", StringComparison.Ordinal) && !lexemes.IsCapital(i)) ? Outlook.Past
            : Outlook.Unknown;
    }
}
