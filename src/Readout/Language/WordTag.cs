namespace Readout.Language;

/// <summary>A word's part of speech in its sentence: the universal ones (Universal Dependencies), verbs parted further by their form.</summary>
public enum WordTag : byte
{
    Adjective,
    Adposition,
    Adverb,
    Auxiliary,
    Coordination,
    Determiner,
    Interjection,
    Noun,
    PluralNoun,
    Numeral,
    Particle,
    Pronoun,
    ProperNoun,
    Punctuation,
    Subordination,
    Symbol,
    Other,

    /// <summary><c>to say</c>, <c>say!</c></summary>
    VerbBase,

    /// <summary><c>they say</c></summary>
    VerbPresent,

    /// <summary><c>she says</c></summary>
    VerbThird,

    /// <summary><c>she said</c></summary>
    VerbPast,

    /// <summary><c>was said</c></summary>
    VerbParticiple,

    /// <summary><c>saying</c></summary>
    VerbIng,
}

public static class WordTags
{
    public static readonly int Count = Enum.GetValues<WordTag>().Length;

    public static bool IsVerb(this WordTag tag) => tag >= WordTag.VerbBase;

    public static bool IsNoun(this WordTag tag) => tag is WordTag.Noun or WordTag.PluralNoun;

    /// <summary>The tag of a treebank's word.</summary>
    /// <param name="universal">its universal part of speech, as <c>VERB</c></param>
    /// <param name="own">its tag in the treebank's own set, as <c>VBZ</c></param>
    public static WordTag OfTreebank(string universal, string own) => (universal, own) switch
    {
        ("ADJ", _) => WordTag.Adjective,
        ("ADP", _) => WordTag.Adposition,
        ("ADV", _) => WordTag.Adverb,
        ("AUX", _) => WordTag.Auxiliary,
        ("CCONJ", _) => WordTag.Coordination,
        ("DET", _) => WordTag.Determiner,
        ("INTJ", _) => WordTag.Interjection,
        ("NOUN", "NNS") => WordTag.PluralNoun,
        ("NOUN", _) => WordTag.Noun,
        ("NUM", _) => WordTag.Numeral,
        ("PART", _) => WordTag.Particle,
        ("PRON", _) => WordTag.Pronoun,
        ("PROPN", _) => WordTag.ProperNoun,
        ("PUNCT", _) => WordTag.Punctuation,
        ("SCONJ", _) => WordTag.Subordination,
        ("SYM", _) => WordTag.Symbol,
        ("VERB", "VBP") => WordTag.VerbPresent,
        ("VERB", "VBZ") => WordTag.VerbThird,
        ("VERB", "VBD") => WordTag.VerbPast,
        ("VERB", "VBN") => WordTag.VerbParticiple,
        ("VERB", "VBG") => WordTag.VerbIng,
        ("VERB", _) => WordTag.VerbBase,
        _ => WordTag.Other,
    };

    /// <summary>The same for all verbs and for all nouns: what universal parts of speech tell apart.</summary>
    public static WordTag Universal(this WordTag tag) => tag.IsVerb() ? WordTag.VerbBase : tag.IsNoun() ? WordTag.Noun : tag;
}
