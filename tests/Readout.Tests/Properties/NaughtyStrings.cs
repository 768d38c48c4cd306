namespace Readout.Tests.Properties;

/// <summary>Texts that have broken programs before, and shapes a page or a wire can really take.</summary>
public static class NaughtyStrings
{
    public static readonly IReadOnlyList<string> All =
    [
        "", " ", "\n", "\r\n\r\n", "\t \u00A0\u2003\u3000", "\u2028\u2029\u0085", "\f\f\f",
        "\0", "a\0b", "\u0001\u0002\u001F\u007F\u009F",
        "\uFEFF", "\uFEFFHeadline\n\nBody.", "\u200B\u200C\u200D\u2060", "soft\u00ADhy\u00ADphen\u00AD",
        "\uD83D", "\uDE00", "a\uD83Db", "\uDE00\uD83D", "\uD83D\uD83D\uDE00\uDE00", "“\uD83D” said Ana.",
        "🌊", "👩‍👩‍👧‍👦 met 👨🏽‍🚀", "🇺🇳🇺🇳", "0️⃣1️⃣2️⃣ ships", "❤️‍🔥 said Tolmin.",
        "مرحبا بالعالم", "\u202Eright to left\u202C said Dosan", "\u2066isolate\u2069", "שלום, said Ana Brel.",
        "Z̷̢͍͑a̸̛l̶͇̚g̴̰̈́o̸̤͝ said on Monday that 1̸2̷ soldiers died.", "e\u0301e\u0301e\u0301", "ﬁgures ﬀ ﬃ", "ＦＵＬＬ　ＷＩＤＴＨ １２",
        "同舟共济。“我们是朋友”，多桑说。", "日本語のテキスト「引用」と彼は言った。", "ภาษาไทยไม่มีช่องว่าง", "한국어 문장입니다.", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𝟏𝟐 𝟑",
        "\"", "'", "“", "”", "\"\"", "“”", "““““", "””””", "\"'\"'\"", "‘“‘“”’”’", "«»‹›„“‚‘", "「」『』", "'''", "``x''", "\" said Tolmin.", "“Open and never closed",
        "said", "said said said", "said.", ", said", "according to", "According to", ", according to.", ": \"", "said:", "he said she said they said",
        "—", "---", "...", "…", ". . .", "!?!?", "?", "-", "- - -", "•", "* * *", "###", "\\###", "===\n===", "|||",
        "(", ")", "((((((((", "))))", "(VNS)", "KORVANE, March 13 (VNS) --", "KORVANE (", "(VNS) -", "--", "By", "By ", "By By By", "By\n\n\n", "Summary\n-", "SOURCE", "SOURCE ", "---\n", "---\n---\n", "---\ntitle: [\n---\nx",
        "date", " date 2025-03-14", " date 2025-99-99 x", "March", "March 99", "February 30, 2025", "0000-00-00", "99999-12-31", "9999-12-31", "on Thursday", "13/13/13", "25:61", "the 1990s and 2000s", "since 1 BC",
        "0", "-1", "1e309", "1,2,3,4", "1.2.3.4", "99999999999999999999999999999999999999", "0.1 percent", "1/0", "$", "$$$", "$1$", "€1.5.5bn", "over over 12 ships", "between 5 and", "from 7 to 3 percent", "a dozen dozen", "one hundred million billion trillion crowns", "up up 3 percent", "½ ¾ Ⅻ ²", "1 000 000", "1'000'000", "٣٤ سفينة", "१२ ships",
        "{0}", "{0:N", "%s%s%n", "%d", "$(touch x)", "`id`", "${jndi:ldap://x.example/a}", "{{7*7}}", "<%= 1 %>",
        "[bold]text[/]", "[red]", "[/]", "[[", "]]", "[link=x]y", "[markup] said [Tolmin]",
        "\u001B[31mred\u001B[0m", "\u001B]0;title\u0007", "\b\b\b\a",
        "<script>alert(1)</script>", "<p>One.</p><p>Two, Tolmin said.</p>", "<!-- -->", "&amp;&lt;&#0;&nbsp;", "<![CDATA[x]]>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)",
        "'; DROP TABLE articles; --", "1 OR 1=1", "\" OR \"\"=\"", "NEAR(a b)", "a AND OR NOT b", "col:umn*", "^caret",
        "../../etc/passwd", "C:\\CON\\NUL", "file:///dev/null", "null", "undefined", "NaN", "Infinity", "true", "\\", "\\n", "\\u0000", "{\"readout\":1}", "[[[[[[[[", "<a", "]]>",
        "Mr. Mr. Mr.", "U.S. U.N. U.K.", "St. St. said.", "A. B. C. D. said on Jan. 1.", "Dr", "No. 5", "a.b.c.d", "e.g. i.e. etc.", "Inc.\nSaid", "president", "President", "the President said the President said the President said",
        "He.", "She said he said it said they would.", "Both.", "the two leaders", "O'Neil's O’Neil’s ’s 's", "ALL CAPS SAID ALL CAPS", "aLtErNaTe", "x", "I", "i̇İıI", "ß ẞ ﬆ", "ǅ", "a\u0300\u0301\u0302\u0303\u0304",
        "line one-\nline two", "good neigh-\nbours\n\n\n12\nRunning head\n\nand on", "\r", "a\rb\rc", "a\n\r\nb\r\n\rc", "trailing space \n \n x", "\n\n\nx\n\n\n",
        "Tolmin, who, as Dosan, whom Benesk, who, said, met, said, said.", "“A,” B said, “C,” D said, “E,” according to F, G said.",
    ];

    /// <summary>Big ones, each a shape that invites quadratic work.</summary>
    public static IEnumerable<(string Name, string Text)> Big()
    {
        const int Times = 10_000;
        yield return ("one letter", new string('a', Times * 10));
        yield return ("one word", Repeat("word ", Times));
        yield return ("quotation marks", new string('"', Times));
        yield return ("opening quotation marks", Repeat("“", Times));
        yield return ("said", Repeat("said ", Times));
        yield return ("names", Repeat("Edvar Tolmin ", Times));
        yield return ("said, according to", Repeat("Tolmin said, according to VNS, ", Times / 4));
        yield return ("numbers", Repeat("12 ", Times));
        yield return ("digits", new string('7', Times));
        yield return ("points", new string('.', Times));
        yield return ("line breaks", new string('\n', Times));
        yield return ("short lines", Repeat("x\n", Times));
        yield return ("short paragraphs", Repeat("Ana Brel\n\n", Times));
        yield return ("datelines", Repeat("KORVANE, March 13 (VNS) -- One.\n", Times / 4));
        yield return ("bylines", Repeat("By Ana Brel March 13, 2025\n", Times / 4));
        yield return ("brackets", new string('(', Times));
        yield return ("bullets", Repeat("- one\n", Times / 2));
        yield return ("surrogates", Repeat("🌊", Times / 2));
        yield return ("lone surrogates", Repeat("\uD83D", Times));
        yield return ("combining marks", "a" + Repeat("\u0301", Times));
        yield return ("hyphenated line ends", Repeat("hyphen-\n", Times / 2));
        yield return ("pronouns", "Edvar Tolmin met Mirela Dosan. " + Repeat("He said he would tell her. ", Times / 8));
        yield return ("capitals", Repeat("A. ", Times));
        yield return ("and", Repeat("Tolmin and ", Times / 2));
        yield return ("commas", Repeat("Tolmin, ", Times / 2));
    }

    private static string Repeat(string text, int times) => new System.Text.StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
