using System.Collections.Frozen;
using Readout.Knowledge;

namespace Readout.Attributions;

/// <summary>What a reporting word may take as its content.</summary>
[Flags]
internal enum Complements
{
    None = 0,

    /// <summary>A clause, with or without <c>that</c>.</summary>
    That = 1,

    /// <summary>Words in quotation marks.</summary>
    Quote = 2,

    /// <summary>May follow what it reports: <c>…, she said</c>.</summary>
    Trail = 4,

    /// <summary><c>whether</c>, <c>how</c>, <c>what</c> …</summary>
    Question = 8,

    /// <summary><c>vowed to</c>: the cue takes <c>to</c> in.</summary>
    To = 16,

    /// <summary><c>seems to</c>: the writer's own guess unless a speaker stands elsewhere.</summary>
    Hedge = 32,

    /// <summary><c>urged X to</c>: X belongs to the content.</summary>
    PersonTo = 64,

    /// <summary><c>told X that</c>: X is spoken to.</summary>
    Addressee = 128,

    /// <summary><c>accused X of</c></summary>
    PersonOf = 256,

    /// <summary>A noun phrase: <c>condemned the attack</c>.</summary>
    Noun = 512,

    /// <summary><c>denied taking part</c></summary>
    Gerund = 1024,

    Of = 2048,
    For = 4096,
    ToNoun = 8192,
    About = 16384,

    /// <summary>A clause only with <c>that</c>: <c>held that</c>, but <c>held talks</c>.</summary>
    ThatOnly = 32768,
}

[Flags]
internal enum VerbForm
{
    None = 0,
    Base = 1,
    Third = 2,
    Past = 4,
    Participle = 8,
    Ing = 16,
}

/// <summary>One reading of a form: a verb, possibly with a particle after it.</summary>
internal sealed record CueVerb(string Lemma, string? Particle, VerbForm Form, Complements Complements);

/// <summary>All forms of the words in <see cref="CueTable"/>.</summary>
internal static class CueLexicon
{
    private static readonly FrozenDictionary<string, CueVerb[]> Verbs = ReadVerbs();
    private static readonly FrozenDictionary<string, Complements> NounForms = ReadWords(CueTable.Nouns, plural: true);
    private static readonly FrozenDictionary<string, Complements> AdjectiveForms = ReadWords(CueTable.Adjectives, plural: false);

    /// <summary>Every reading of a form as a reporting verb, longest particle first; empty when there is none.</summary>
    public static ReadOnlySpan<CueVerb> VerbReadings(string form) => Verbs.TryGetValue(form, out var readings) ? readings : [];

    public static bool IsVerb(string form) => Verbs.ContainsKey(form);

    public static Complements Noun(string form) => NounForms.GetValueOrDefault(form);

    public static Complements Adjective(string form) => AdjectiveForms.GetValueOrDefault(form);

    private static FrozenDictionary<string, CueVerb[]> ReadVerbs()
    {
        var entries = new Dictionary<(string Lemma, string? Particle), (Complements Complements, string? Past, string? Participle)>();
        foreach (var (entry, complements) in Entries(CueTable.Verbs))
        {
            var plus = entry.IndexOf('+', StringComparison.Ordinal);
            var particle = plus >= 0 && plus + 1 < entry.Length ? entry[(plus + 1)..] : null;
            var parts = (plus >= 0 ? entry[..plus] : entry).Split('/');
            var key = (parts[0], particle);
            var known = entries.GetValueOrDefault(key);
            entries[key] = (known.Complements | complements,
                parts.Length > 1 ? parts[1] : known.Past,
                parts.Length > 2 ? parts[2] : known.Participle);
        }

        var irregular = entries.Where(entry => entry.Value.Past is not null)
            .GroupBy(entry => entry.Key.Lemma, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal);
        var forms = new Dictionary<string, List<CueVerb>>(StringComparer.Ordinal);
        foreach (var ((lemma, particle), (complements, _, _)) in entries)
        {
            irregular.TryGetValue(lemma, out var odd);
            foreach (var (form, kind) in Inflect(lemma, odd.Past, odd.Participle))
            {
                if (!forms.TryGetValue(form, out var readings))
                {
                    forms[form] = readings = [];
                }

                readings.Add(new CueVerb(lemma, particle, kind, complements));
            }
        }

        return forms.ToFrozenDictionary(
            form => form.Key,
            form => form.Value.OrderByDescending(reading => reading.Particle is not null).ThenBy(reading => reading.Lemma, StringComparer.Ordinal)
                .ThenBy(reading => reading.Particle, StringComparer.Ordinal).ToArray(),
            StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, Complements> ReadWords(string table, bool plural)
    {
        var forms = new Dictionary<string, Complements>(StringComparer.Ordinal);
        foreach (var (entry, complements) in Entries(table))
        {
            var word = entry.TrimEnd('+');
            forms[word] = forms.GetValueOrDefault(word) | complements;
            if (plural)
            {
                var many = EnglishForms.Third(word);
                forms[many] = forms.GetValueOrDefault(many) | complements;
            }
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<(string Entry, Complements Complements)> Entries(string table)
    {
        // Words in brackets name the complements of the entries after them.
        var complements = Complements.None;
        var heading = false;
        foreach (var word in WordLists.Parse(table.ReplaceLineEndings(" ")))
        {
            if (word[0] == '[')
            {
                complements = Complements.None;
                heading = true;
            }

            if (heading)
            {
                complements |= Parse(word.Trim('[', ']'));
                heading = word[^1] != ']';
            }
            else
            {
                yield return (word, complements);
            }
        }
    }

    private static Complements Parse(string name) => name switch
    {
        "that" => Complements.That,
        "that-only" => Complements.ThatOnly,
        "quote" => Complements.Quote,
        "trail" => Complements.Trail,
        "question" => Complements.Question,
        "to" => Complements.To,
        "to-hedge" => Complements.Hedge,
        "person-to" => Complements.PersonTo,
        "addressee" => Complements.Addressee,
        "person-of" => Complements.PersonOf,
        "noun" => Complements.Noun,
        "gerund" => Complements.Gerund,
        "of" => Complements.Of,
        "for" => Complements.For,
        "to-noun" => Complements.ToNoun,
        "about" => Complements.About,
        _ => throw new FormatException($"unknown complement '{name}'"),
    };

    private static IEnumerable<(string Form, VerbForm Kind)> Inflect(string lemma, string? past, string? participle)
    {
        past ??= EnglishForms.Past(lemma);
        participle ??= past;
        var forms = new SortedDictionary<string, VerbForm>(StringComparer.Ordinal);
        foreach (var (form, kind) in new[]
        {
            (lemma, VerbForm.Base), (EnglishForms.Third(lemma), VerbForm.Third), (past, VerbForm.Past),
            (participle, VerbForm.Participle), (EnglishForms.Ing(lemma), VerbForm.Ing),
        })
        {
            forms[form] = forms.GetValueOrDefault(form) | kind;
        }

        return forms.Select(form => (form.Key, form.Value));
    }
}
