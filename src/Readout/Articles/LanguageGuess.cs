using System.Collections.Frozen;
using Readout.Documents;

namespace Readout.Articles;

/// <summary>The language of a text by its script and its commonest small words; null when neither tells.</summary>
internal static class LanguageGuess
{
    /// <summary>Enough of the head of a text to tell; more costs time and tells no more.</summary>
    private const int MostTokens = 2000;

    /// <summary>In running text of one of these languages, every fourth word or so is on its list; in names and numbers hardly any.</summary>
    private const double FewestPlainWords = 0.08;

    private static readonly (string Language, FrozenSet<string> Words)[] Lists =
    [
        ("en", Set("the of and to in a is that for it was on with as be by at from are this have has he his will not but they said which were their an or had been who would its after")),
        ("de", Set("der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über")),
        ("fr", Set("de la le et les des en un du une que est pour qui a dans par plus pas au sur ne se ce il sont avec été ont aux son cette mais ou leur comme à l d qu")),
        ("es", Set("de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha este sí porque esta entre cuando sobre también fue había")),
        ("it", Set("di e il la che in a per un è del non della le si con i una da dei al ha sono gli più alla come ma nel anche lo delle o questo l ai dal degli")),
        ("pt", Set("de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até")),
        ("nl", Set("de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij nog uit door over ze zich hij naar heeft hebben deze werd wordt")),
        ("pl", Set("w i na z się do nie że o jest to za od po przez dla ma jak ale by co przy który oraz jego są tym być już tak roku")),
        ("tr", Set("ve bir bu da de için ile çok olarak daha olan gibi sonra kadar ne ama en var dedi ise değil")),
    ];

    public static string? Of(Layer<Token> tokens, int first, int end)
    {
        end = Math.Min(end, first + MostTokens);
        var words = 0;
        Span<int> scores = stackalloc int[Lists.Length];
        var scripts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            words++;
            var letter = tokens.Text[tokens[i].Span.Start];
            if (letter >= 0x370 && ScriptOf(letter) is { } script)
            {
                scripts[script] = scripts.GetValueOrDefault(script) + 1;
                continue;
            }

            for (var l = 0; l < Lists.Length; l++)
            {
                scores[l] += Lists[l].Words.Contains(tokens[i].Normal) ? 1 : 0;
            }
        }

        var (script1, count) = scripts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).FirstOrDefault();
        if (count * 2 > words)
        {
            return Refine(script1, tokens, first, end, scripts);
        }

        var best = 0;
        for (var l = 1; l < Lists.Length; l++)
        {
            best = scores[l] > scores[best] ? l : best;
        }

        return scores[best] > 0 && scores[best] >= FewestPlainWords * words ? Lists[best].Language : null;
    }

    private static string? ScriptOf(char c) => c switch
    {
        >= '\u0370' and <= '\u03FF' => "el",
        >= '\u0400' and <= '\u052F' => "ru",
        >= '\u0590' and <= '\u05FF' => "he",
        >= '\u0600' and <= '\u06FF' => "ar",
        >= '\u0900' and <= '\u097F' => "hi",
        >= '\u0E00' and <= '\u0E7F' => "th",
        >= '\u3041' and <= '\u30FF' => "ja",
        >= '\u3400' and <= '\u9FFF' => "zh",
        >= '\uAC00' and <= '\uD7AF' => "ko",
        _ => null,
    };

    // Scripts shared by several languages: letters that only one of them has.
    private static string Refine(string script, Layer<Token> tokens, int first, int end, Dictionary<string, int> scripts)
    {
        if (script == "zh" && scripts.ContainsKey("ja"))
        {
            return "ja";
        }

        if (script is not ("ru" or "ar"))
        {
            return script;
        }

        var text = tokens.Text.AsSpan(tokens[first].Span.Start, tokens[end - 1].Span.End - tokens[first].Span.Start);
        return script == "ru" ? text.IndexOfAny("іїєґ") >= 0 ? "uk" : "ru"
            : text.IndexOfAny("پچژگ") >= 0 ? "fa" : "ar";
    }

    private static FrozenSet<string> Set(string words) =>
        Tokenizer.Tokenize(words).Select(token => token.Normal).ToFrozenSet(StringComparer.Ordinal);
}
