using System.Collections.Immutable;
using System.Globalization;
using Readout.Documents;
using Readout.Figures;
using Readout.Knowledge;
using Readout.Stories;

namespace Readout.Coverage;

/// <summary>What a figure measures, as figures of several accounts are brought together.</summary>
/// <param name="Kind">what can be compared with what: a currency, <c>percent</c>, a unit of measure; <c>count</c> for anything counted</param>
/// <param name="Head">stem of the counted noun, one for words that count the same (agreement, document)</param>
/// <param name="Modifiers">stems of the other words of what is counted</param>
/// <param name="Context">stems of the figure's sentence, for figures that say nothing of what they count</param>
internal sealed record FigureSubject(
    int Article, Figure Figure, string Kind, string? Head, ImmutableHashSet<string> Modifiers, ImmutableHashSet<string> Context, double HalfUnit)
{
    public bool IsCount => Kind == Count;

    public bool IsMoney => Kind.Length == 3 && Kind.All(char.IsAsciiLetterUpper);

    /// <summary>The kind of anything counted.</summary>
    public const string Count = "count";

    /// <summary>Its words, for reasons that a person reads.</summary>
    public string Written { get; init; } = "";

    /// <summary>An account of the same origin says that it corrects this figure.</summary>
    public bool IsSuperseded { get; init; }

    /// <summary>A count left open (<c>several documents</c>): its value is the least it can mean.</summary>
    public bool IsVague { get; init; }

    // "Three times" and "more than 40 times" count whatever their sentences tell, not one thing.
    private const string Occurrence = "time";

    // Words that count the same things in news.
    private static readonly string[][] Synonyms =
    [
        ["agreement", "document", "deal", "pact", "treaty", "accord", "memorandum", "contract"],
        ["person", "people", "man", "woman", "civilian", "resident", "citizen", "member"],
        ["dead", "death", "fatality", "victim", "killed"],
        ["injured", "wounded", "injury", "casualty"],
        ["soldier", "troop", "serviceman", "military"],
        ["country", "nation", "state"],
        ["leader", "head", "guest", "president"],
        ["trade", "turnover", "commerce"],
        ["visit", "trip", "journey"],
        ["meeting", "encounter"],
    ];

    private static readonly Dictionary<string, string> HeadOf = Synonyms.SelectMany(group => group, (group, word) => (Word: Stemmer.Stem(word), Head: Stemmer.Stem(group[0])))
        .ToDictionary(pair => pair.Word, pair => pair.Head, StringComparer.Ordinal);

    private static readonly HashSet<string> Measures = new(
        [
            "percent", "percentage point", "metre", "kilometre", "centimetre", "millimetre", "mile", "foot", "inch", "gram", "kilogram", "tonne",
            "pound", "litre", "barrel", "gallon", "hectare", "acre", "square kilometre", "square metre", "square mile", "cubic metre", "watt",
            "kilowatt", "megawatt", "gigawatt", "kilowatt-hour", "megawatt-hour", "celsius", "fahrenheit", "degree", "second", "minute", "hour",
            "day", "week", "month", "year", "decade", "point",
        ],
        StringComparer.Ordinal);

    public static FigureSubject Of(Analysis analysis, Figure figure, int article)
    {
        var counts = figure.Counts is { } text ? Stems(Tokenizer.Tokenize(text)) : [];
        var (head, modifiers) = Split(counts, figure);
        var sentence = analysis.Sentences.IndexAt(figure.Span.Start);
        ImmutableArray<string> context = sentence < 0 ? [] : Stems(analysis.Tokens, analysis.Sentences[sentence].Span);
        // That both count people must not also make their sentences alike.
        return new FigureSubject(article, figure, KindOf(figure.Unit), head, modifiers, [.. context.Where(stem => HeadFor(stem) != head)], HalfUnitOf(analysis.Article.Text, figure))
        {
            Written = WhiteSpace.Collapse(figure.Span.Of(analysis.Article.Text)),
        };
    }

    /// <summary>The stem that stands for all words that count the same as this one.</summary>
    public static string HeadFor(string stem) => HeadOf.GetValueOrDefault(stem, stem);

    private static string KindOf(string? unit) =>
        unit is null ? Count
        : unit.Contains('/', StringComparison.Ordinal) || Measures.Contains(unit) || (unit.Length == 3 && unit.All(char.IsAsciiLetterUpper)) ? unit
        : Count;

    // "trade between China and Russia", "bilateral cooperation documents": the head is the last noun before a preposition.
    private static (string? Head, ImmutableHashSet<string> Modifiers) Split(ImmutableArray<string> counts, Figure figure)
    {
        var noun = figure.Unit is { } unit && KindOf(unit) == Count ? Stemmer.Stem(unit.ToLowerInvariant()) : null;
        string? head = null;
        if (figure.Counts is { } text)
        {
            foreach (var token in Tokenizer.Tokenize(text))
            {
                if (WordClasses.Of(token.Normal) is WordClass.Function)
                {
                    if (head is not null)
                    {
                        break;
                    }
                }
                else if (token.Kind is TokenKind.Word)
                {
                    head = Stemmer.Stem(token.Normal);
                }
            }
        }

        head ??= noun;
        head = head == Occurrence ? null : head;
        var modifiers = counts.Where(stem => stem != head).ToImmutableHashSet(StringComparer.Ordinal);
        return (head is null ? null : HeadFor(head), modifiers);
    }

    private static ImmutableArray<string> Stems(Layer<Token> tokens, TextSpan? span = null) =>
        [.. Terms.Of(tokens, span ?? new TextSpan(0, tokens.Text.Length)).Where(term => !term.IsNumber && WordClasses.Of(term.Stem) is not WordClass.Function).Select(term => term.Stem)];

    /// <summary>Half of the last stated unit: 0.05 billion for <c>244.8 billion</c>, 500 for <c>27,000</c>, nothing for a count such as <c>24</c>.</summary>
    private static double HalfUnitOf(string text, Figure figure)
    {
        // The number as written is the first run of digits in the span; what it is multiplied by follows from the value.
        var written = figure.Span.Of(text);
        var start = written.IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return 0;
        }

        var end = start;
        while (end < written.Length && (char.IsAsciiDigit(written[end]) || (written[end] is '.' or ',' && end + 1 < written.Length && char.IsAsciiDigit(written[end + 1]))))
        {
            end++;
        }

        var digits = written[start..end].ToString().Replace(",", "", StringComparison.Ordinal);
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number == 0)
        {
            return 0;
        }

        var scale = Math.Abs(figure.Value / number);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            return 0.5 * scale * Math.Pow(10, -(digits.Length - point - 1));
        }

        if (scale > 1)
        {
            return 0.5 * scale;
        }

        var zeros = digits.Length - digits.TrimEnd('0').Length;
        return zeros >= 2 ? 0.5 * Math.Pow(10, zeros) : 0;
    }
}
