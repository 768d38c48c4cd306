using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Language;

/// <summary>One full name for the ways of naming a country's ministry: <c>Ukraine's Foreign Ministry</c>, <c>Ukrainian Foreign Ministry</c>.</summary>
internal sealed class Ministries(Layer<Token> tokens, Layer<Sentence> sentences, Nations nations, Layer<Name> names)
{
    private const string Before = "Ministry of ";

    /// <summary><c>Ministry of Foreign Affairs of Ukraine</c>; null when the name is no ministry or its country is not said.</summary>
    public string? FullName(Name name)
    {
        if (name.Kind != EntityKind.Organisation)
        {
            return null;
        }

        var first = name.FirstToken;
        var country = nations.OfAdjective(Form(first));
        first += country is null ? 0 : 1;

        // A name at its start: "Ministry of Defence"; at its end: "Foreign Ministry".
        var opens = first + 2 < name.EndToken && tokens[first].Normal is "ministry" && tokens[first + 1].Normal is "of";
        if (!opens && (tokens[name.EndToken - 1].Normal is not "ministry" || first >= name.EndToken - 1))
        {
            return null;
        }

        // "Ministry of Defence of Kestria" has its full name already.
        country ??= Owner(first);
        if (country is null || (opens && nations.Named(Form(name.EndToken - 1)) is not null))
        {
            return null;
        }

        return opens ? $"{Text(first, name.EndToken)} of {country.NameAfterOf}" : Compose(Text(first, name.EndToken - 1), country);
    }

    /// <summary><c>Ministry of Defence of Kestria</c>; without a country as far as the field.</summary>
    public static string Compose(string field, Country? country)
    {
        var official = field.ToUpperInvariant() switch
        {
            "FOREIGN" => "Foreign Affairs",
            "INTERIOR" => country is not null && IsInternal(country) ? "Internal Affairs" : "the Interior",
            _ => string.Join(' ', Tokenizer.Tokenize(field).Select(token => Capital(token.Span.In(field)))),
        };
        return Before + official + (country is null ? "" : " of " + country.NameAfterOf);
    }

    // The states that came out of the Soviet Union have ministries "of internal affairs".
    private static bool IsInternal(Country country) =>
        country.Code is "UA" or "RU" or "BY" or "KZ" or "KG" or "TJ" or "UZ" or "TM" or "AM" or "AZ" or "GE" or "MD";

    private static string Capital(string word) => word is "and" or "of" ? word : char.ToUpperInvariant(word[0]) + word[1..];

    // "Ukraine's" or "Ukrainian" or "its" before the name.
    private Country? Owner(int first)
    {
        if (first >= 3 && tokens[first - 1].Normal == "s" && tokens[first - 2].Normal == "'")
        {
            return nations.Named(Form(first - 3));
        }

        return first < 1 ? null
            : tokens[first - 1].Normal is "its" ? Possessor(first - 1)
            : nations.OfAdjective(Form(first - 1));
    }

    // "Tarvia denied it. Its Foreign Ministry said": the country that opens this sentence or the one before.
    private Country? Possessor(int its)
    {
        var s = sentences.IndexAt(tokens[its].Span.Start);
        for (var back = s; back >= Math.Max(0, s - 1); back--)
        {
            var (from, to) = names.StartingIn(sentences[back].Span);
            if (from < to && names[from].Kind == EntityKind.Place && names[from].EndToken <= its && names[from].FirstToken - sentences[back].FirstToken <= 1)
            {
                return nations.Named(names[from].Span.In(tokens.Text));
            }
        }

        return null;
    }

    private string Form(int i) => tokens[i].Span.In(tokens.Text);

    private string Text(int first, int end) => WhiteSpace.Collapse(tokens.Text.AsSpan(tokens[first].Span.Start, tokens[end - 1].Span.End - tokens[first].Span.Start));
}
