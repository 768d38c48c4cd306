using System.Collections.Frozen;
using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Language;

/// <summary>Which descriptions fit which roles: a president is a leader, a research fellow is a scholar.</summary>
internal static class RoleWords
{
    private static readonly FrozenSet<string> Leaders = Set("president premier prime chancellor king queen emperor emir sultan leader chairman chief head ruler dictator pope taoiseach");

    private static readonly FrozenSet<string> HeadsOfState = Set("president king queen emperor emir sultan pope");

    private static readonly FrozenSet<string> Scholars = Set("scholar researcher research professor fellow expert analyst academic historian economist scientist sinologist director dean doctor lecturer");

    private static readonly FrozenSet<string> Spokespeople = Set("spokesman spokeswoman spokesperson press");

    private static readonly FrozenSet<string> Diplomats = Set("minister ambassador envoy diplomat secretary consul representative");

    private static readonly FrozenSet<string> Soldiers = Set("general colonel captain major commander admiral lieutenant marshal gen col maj brigadier chief sergeant soldier");

    private static readonly FrozenSet<string> Lawmakers = Set("senator congressman congresswoman representative lawmaker mp deputy member speaker sen rep senate parliament");

    /// <summary>True when somebody with this role can be called by this word.</summary>
    public static bool Describes(string word, string role) => word switch
    {
        "leader" or "ruler" or "strongman" or "statesman" => Has(role, Leaders),
        "president" => Has(role, "president") && !Has(role, "vice"),
        "vice president" => Has(role, "president") && Has(role, "vice"),
        "prime minister" => Has(role, "minister") && Has(role, "prime"),
        "head of state" => Has(role, HeadsOfState) && !Has(role, "vice"),
        "chancellor" or "king" or "queen" or "pope" or "emperor" or "sultan" or "emir" or "premier" => Has(role, word)
            || (word == "premier" && Has(role, "prime")),
        "scholar" or "researcher" or "expert" or "analyst" or "academic" or "scientist" or "historian" or "economist" or "professor" or "fellow" =>
            Has(role, word) || (Has(role, Scholars) && !Has(role, Leaders)) || (word is "expert" or "analyst" && Has(role, Scholars)),
        "spokesman" or "spokeswoman" or "spokesperson" => Has(role, Spokespeople),
        "minister" => Has(role, "minister") && !Has(role, "prime"),
        "diplomat" => Has(role, Diplomats),
        "general" or "commander" or "officer" => Has(role, Soldiers),
        "lawmaker" or "senator" or "congressman" or "congresswoman" or "mp" => Has(role, word)
            || (word is "lawmaker" && Has(role, Lawmakers)) || (word == "senator" && Has(role, "sen")),
        "governor" => Has(role, "governor") || Has(role, "gov"),
        "official" or "politician" => Has(role, Diplomats) || Has(role, Leaders) || Has(role, "official")
            || Has(role, "deputy") || Has(role, "director") || Has(role, "governor"),
        _ => Has(role, word),
    };

    /// <summary>True when a title the text gives may be this office: <c>Russian President</c> and <c>President</c>.</summary>
    public static bool Fits(string role, string office)
    {
        foreach (var token in Tokenizer.Tokenize(office))
        {
            if (token.Normal is "president" or "chancellor" or "king" or "queen" or "premier" or "emperor" or "sultan" or "emir" && Has(role, token.Normal))
            {
                return !Has(role, "vice");
            }

            if (token.Normal is "prime" or "premier" && (Has(role, "prime") || Has(role, "premier")))
            {
                return true;
            }
        }

        return Has(role, "leader") || (!Has(role, Leaders) && !Has(role, Scholars) && !Has(role, Spokespeople) && !Has(role, Diplomats) && !Has(role, Soldiers) && Has(role, "mr"));
    }

    /// <summary>True when a title the text gives says this office: <c>Foreign Minister</c> and <c>Russian Foreign Minister</c>, <c>spokesman</c> and <c>Kremlin spokesman</c>.</summary>
    public static bool IsOffice(string role, string office)
    {
        var head = Head(office);
        if (!Has(role, head) && !(head is "advisor" && Has(role, "adviser")) && !(Spokespeople.Contains(head) && Has(role, Spokespeople)))
        {
            return false;
        }

        // A bare "Secretary" may be any; what it says beyond its head must be the office's.
        foreach (var token in Tokenizer.Tokenize(role))
        {
            if (NameWords.TitleParts.Contains(token.Normal) && !office.Contains(token.Normal, StringComparison.OrdinalIgnoreCase)
                && token.Normal is not ("defence" or "top" or "senior"))
            {
                return false;
            }
        }

        return true;
    }

    private static string Head(string office)
    {
        var head = "";
        foreach (var token in Tokenizer.Tokenize(office))
        {
            if (token.Normal is "of")
            {
                break;
            }

            head = token.Normal;
        }

        return head;
    }

    // What stands behind "of" or "for" is whom one serves: the head of the Office of the President is no president.
    private static bool Has(string role, string word)
    {
        foreach (var token in Tokenizer.Tokenize(role))
        {
            if (token.Normal == word)
            {
                return true;
            }

            if (IsServed(token.Normal, word))
            {
                return false;
            }
        }

        return false;
    }

    private static bool Has(string role, FrozenSet<string> words)
    {
        foreach (var token in Tokenizer.Tokenize(role))
        {
            if (words.Contains(token.Normal))
            {
                return true;
            }

            if (token.Normal is "of" or "for" or "to")
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsServed(string preposition, string word) =>
        preposition is "of" or "for" or "to" && word is "president" or "minister" or "prime" or "chancellor" or "king" or "queen" or "premier" or "leader" or "governor";

    private static FrozenSet<string> Set(string words) => WordLists.Parse(words).ToFrozenSet(StringComparer.Ordinal);
}
