using System.Collections.Frozen;
using Readout.Documents;

namespace Readout.Articles;

/// <summary>The language of a text by its script and letters, or by its commonest small words: forty of them; null when neither tells.</summary>
internal static class LanguageGuess
{
    /// <summary>Enough of the head of a text to tell; more costs time and tells no more.</summary>
    private const int MostTokens = 2000;

    /// <summary>In running text of one of these languages, every fourth word or so is on its list; in names and numbers hardly any.</summary>
    private const double FewestPlainWords = 0.08;

    private const double English = 1.3;

    private static readonly System.Buffers.SearchValues<char> Serbian = System.Buffers.SearchValues.Create("ђјљњћџ");

    /// <summary>In fewer words a foreign name or title (de la, van der) looks like its language.</summary>
    private const int FewestWords = 12;

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
        ("sv", Set("och att det som en på är av för den med till inte har om ett men var jag de från kan nu under vid efter också säger där hade blev")),
        ("da", Set("og at det en den er på til af for med der ikke har om et men var de fra kan som efter også siger hvor havde blev sig ved år eller")),
        ("no", Set("og at det en på er til av for med som ikke har om et men var de fra kan etter også sier hvor hadde ble seg ved år eller mener fordi")),
        ("fi", Set("ja on ei että se oli hän mutta myös ovat kun joka mukaan sen vuoden ole niin kuin jos vain mitä sitä tai olla voi nyt")),
        ("cs", Set("a se na v je že to s z do o i za by pro ale jako tak po které podle od při jeho jsou jsem který byl byla také už nebo")),
        ("sk", Set("a sa na v je že to s z do o aj za by pre ale ako tak po ktoré podľa od pri jeho sú som ktorý bol bola tiež už alebo")),
        ("ro", Set("de și în a la cu pe nu din că o un este care mai pentru sunt au fost lui prin după dar sau fi ca fost acest această spus")),
        ("hu", Set("a az és hogy nem is egy ez volt de meg csak azt mint már szerint kell van még vagy ha után lesz között pedig ezt")),
        ("hr", Set("i je u na da se za su od o s a što će kao koji nije bi iz ali do kako koja to te nakon ili samo biti rekao")),
        ("sl", Set("in je v na da se za so z ki pa s po tudi ne bi kot od bo pri še o kar iz ali so bil bila med kako že")),
        ("lt", Set("ir kad į su iš yra o tai buvo ne per apie dėl bet po taip pat jau tik nuo kaip už savo jo bus metų")),
        ("lv", Set("un ir no ar uz par ka kas arī bet tika pēc ne to viņš lai gan tā jau pie vai bija līdz kā savu gada")),
        ("et", Set("ja on ei et see oli ka kui ta mis aga oma või nii siis välja veel kes kuid pärast tema ning olla eesti aasta")),
        ("sq", Set("të e në dhe i për me një se nga që më ka është do si por tij është janë kanë ai kjo u duke nuk")),
        ("id", Set("yang dan di dengan untuk dari pada ini itu dalam tidak akan ke oleh juga ada sebagai adalah telah mereka bisa kata karena tersebut saat atau")),
        ("vi", Set("và của là có trong được cho không các với một những người này khi đã để đến từ năm ở nước ông tại theo về sẽ")),
        ("ca", Set("de la i el que a en els les per un una amb del és no al es ha més com però seva han aquest també va pel")),
        ("sw", Set("na ya wa kwa ni katika la za kuwa hiyo huo alisema baada hii pia yake kama watu hilo nchi serikali cha si")),
        ("tl", Set("ang ng sa na mga at ay ni si para kay hindi ito niya nang may siya din pa ayon kung mula isang")),
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

        // A text with names and titles from elsewhere is English still: another language must be plainly ahead of it.
        best = scores[best] < English * scores[0] ? 0 : best;
        return scores[best] > 0 && scores[best] >= FewestPlainWords * words && (best == 0 || words >= FewestWords) ? Lists[best].Language : null;
    }

    private static string? ScriptOf(char c) => c switch
    {
        >= '\u0370' and <= '\u03FF' => "el",
        >= '\u0530' and <= '\u058F' => "hy",
        >= '\u0980' and <= '\u09FF' => "bn",
        >= '\u0B80' and <= '\u0BFF' => "ta",
        >= '\u10A0' and <= '\u10FF' => "ka",
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
        return script == "ru"
            ? text.IndexOfAny("іїєґ") >= 0 ? "uk"
                : text.ContainsAny(Serbian) ? "sr"
                : text.IndexOfAny("ыэ") < 0 && text.IndexOfAny("ъщ") >= 0 ? "bg"
                : "ru"
            : text.IndexOfAny("ٹڈڑے") >= 0 ? "ur"
            : text.IndexOfAny("پچژگ") >= 0 ? "fa" : "ar";
    }

    private static FrozenSet<string> Set(string words) =>
        Tokenizer.Tokenize(words).Select(token => token.Normal).ToFrozenSet(StringComparer.Ordinal);
}
