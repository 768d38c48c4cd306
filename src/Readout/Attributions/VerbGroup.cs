namespace Readout.Attributions;

internal enum VerbUse
{
    /// <summary>Has a subject of its own: <c>said</c>, <c>has not committed</c>, <c>is calling</c>.</summary>
    Finite,

    /// <summary><c>adding</c>, <c>noting</c> without an auxiliary.</summary>
    Participle,

    /// <summary><c>is expected</c>, <c>was told</c>.</summary>
    Passive,

    /// <summary><c>to say</c></summary>
    Infinitive,

    /// <summary>A past form that no subject and no auxiliary governs, before <c>by</c>: <c>proposed by</c>.</summary>
    Reduced,
}

/// <summary>A reporting verb with its auxiliaries, negation and particle.</summary>
/// <param name="Verb">token index of the verb</param>
/// <param name="Span">auxiliaries to particle</param>
internal readonly record struct VerbGroup(CueVerb Reading, int Verb, Run Span, VerbUse Use)
{
    public bool Takes(Complements complement) => (Reading.Complements & complement) != Complements.None;

    /// <summary>True when the form is one of these.</summary>
    public bool IsForm(VerbForm form) => (Reading.Form & form) != VerbForm.None;
}

/// <summary>Finds the verb group around a form that may report.</summary>
internal static class VerbGroups
{
    // "went on to", "declined to": the infinitive after these reports in their stead.
    private const int LongestReach = 12;

    private static readonly HashSet<string> Catenatives = new(StringComparer.Ordinal)
    {
        "on", "continued", "continues", "continue", "began", "begins", "begin",
        "going", "used", "have", "has", "had", "came", "comes", "come", "failed", "fails", "happened", "likes",
    };

    /// <summary>The reading of the form at <paramref name="v"/> as a reporting verb, or null.</summary>
    public static VerbGroup? At(Reading text, int v, int floor, int limit)
    {
        var readings = CueLexicon.VerbReadings(text[v]);
        if (readings.IsEmpty)
        {
            return null;
        }

        if (text.IsCapital(v) && v != floor && !text.IsTitleCase(v))
        {
            // "States", "Reports": a name, unless every word has a capital.
            return null;
        }

        var (first, hasBe, hasHave, hasModal) = Auxiliaries(text, v, floor);
        var afterPossessive = text[v - 1] is "'" || (text[v - 1] is "s" && text[v - 2] is "'");
        if (first == v && v > floor && !text.IsQuoted(v - 1) && (afterPossessive || text[v - 1] is "the" or "a" or "an" or "of"))
        {
            return null;
        }

        CueVerb? chosen = null;
        var complements = Complements.None;
        var end = v + 1;
        foreach (var reading in readings)
        {
            if (reading.Particle is { } particle)
            {
                // "agreed to the plan", but "agreed to defend" is an infinitive.
                var infinitive = particle is "to" && text.IsWord(v + 2) && !text.IsCapital(v + 2)
                    && !WordClasses.Determiners.Contains(text[v + 2]) && !WordClasses.ObjectPronouns.Contains(text[v + 2]);
                if (chosen is null && !infinitive && text[v + 1] == particle && v + 1 < limit && !text.IsQuoted(v + 1))
                {
                    chosen = reading;
                    complements = reading.Complements;
                    end = v + 2;
                }
            }
            else if (chosen is null)
            {
                chosen = reading;
                complements = reading.Complements;
            }
            else if (end == v + 1)
            {
                complements |= reading.Complements;
            }
        }

        if (chosen is null)
        {
            return null;
        }

        var form = chosen.Form;
        var use = VerbUse.Finite;
        if ((form & VerbForm.Ing) != VerbForm.None)
        {
            use = hasBe || hasHave ? VerbUse.Finite : VerbUse.Participle;
        }
        else if (text[first - 1] is "to" && first - 1 >= floor && (form & VerbForm.Base) != VerbForm.None && !hasModal)
        {
            use = VerbUse.Infinitive;
            if (first - 2 >= floor && Catenatives.Contains(text[first - 2]))
            {
                var (outer, _, _, _) = Auxiliaries(text, text[first - 2] is "on" ? first - 3 : first - 2, floor);
                first = Math.Max(floor, outer);
                use = VerbUse.Finite;
            }
        }
        else if (hasBe && (form & VerbForm.Participle) != VerbForm.None)
        {
            use = VerbUse.Passive;
        }
        else if ((form & VerbForm.Participle) != VerbForm.None && text[end] is "by" && !hasHave)
        {
            use = VerbUse.Reduced;
        }

        return new VerbGroup(chosen with { Complements = complements }, v, new Run(first, end), use);
    }

    private static (int First, bool Be, bool Have, bool Modal) Auxiliaries(Reading text, int v, int floor)
    {
        var first = v;
        var (be, have, modal) = (false, false, false);
        for (var i = v - 1; i >= Math.Max(floor, v - LongestReach) && !text.IsQuoted(i); i--)
        {
            var word = text[i];
            if (WordClasses.Auxiliaries.Contains(word))
            {
                be |= WordClasses.Be.Contains(word);
                have |= WordClasses.Have.Contains(word);
                modal |= WordClasses.Modals.Contains(word);
                first = i;
            }
            else if (word is "t" && text[i - 1] is "'" && WordClasses.ShortNegatives.Contains(text[i - 2]) && i - 2 >= floor)
            {
                var auxiliary = text[i - 2];
                be |= auxiliary is "isn" or "aren" or "wasn" or "weren";
                have |= auxiliary is "hasn" or "haven" or "hadn";
                modal |= !be && !have;
                i -= 2;
                first = i;
            }
            else if (text[i - 1] is "'" && i - 1 >= floor && IsShortAuxiliary(text, i))
            {
                be |= word is "s" or "re" or "m";
                have |= word is "ve" or "d";
                modal |= word is "ll" or "d";
                i--;
                first = i;
            }
            else if (!WordClasses.IsAdverb(word))
            {
                var jump = OverAdjunct(text, i, floor);
                if (jump < 0)
                {
                    break;
                }

                i = jump + 1;
            }
        }

        return (first, be, have, modal);
    }

    // "has in the past urged", "will on Friday announce": the index of the auxiliary before the adjunct, or -1.
    private static int OverAdjunct(Reading text, int i, int floor)
    {
        for (var k = i - 1; k >= Math.Max(floor + 1, i - 4); k--)
        {
            if (text[k] is "in" or "on" or "at" or "over" or "for" or "since")
            {
                return WordClasses.Have.Contains(text[k - 1]) || WordClasses.Modals.Contains(text[k - 1]) ? k - 1 : -1;
            }

            if (!WordClasses.Determiners.Contains(text[k]) && !WordClasses.TimeWords.Contains(text[k]) && text[k] is not ("recent" or "past"))
            {
                return -1;
            }
        }

        return -1;
    }

    // After a pronoun 's and 'd are verbs; after a noun 's is a possessive.
    private static bool IsShortAuxiliary(Reading text, int i) =>
        WordClasses.ShortAuxiliaries.Contains(text[i]) && (text[i] is "ve" or "ll" or "re" or "m" || WordClasses.SubjectPronouns.Contains(text[i - 2]));
}
