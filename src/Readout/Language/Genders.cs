using System.Collections.Frozen;
using Readout.Knowledge;

namespace Readout.Language;

/// <summary>Gender by words of title and kinship, and by given names that are one gender's wherever English is spoken.</summary>
internal static class Genders
{
    // Facts: the commonest given names of the United States that hardly anybody of the other gender has.
    private static readonly FrozenSet<string> Men = Set(
        """
        james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george
        timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank raymond jack dennis jerry tyler
        aaron adam henry nathan douglas zachary peter kyle ethan roger harold keith carl arthur gerald lawrence ben joe mike jim tom tim steve dan bob bill greg jeff
        """);

    private static readonly FrozenSet<string> Women = Set(
        """
        mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle amanda melissa deborah
        stephanie rebecca laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine heather
        diane ruth julie virginia judith joan evelyn megan cheryl hannah jacqueline martha gloria teresa ann sara kathryn janice julia grace theresa
        """);

    public static Gender OfWord(string normal) => normal switch
    {
        "mr" or "sir" or "king" or "prince" or "father" or "brother" or "son" or "husband" or "uncle" or "nephew" or "spokesman" or "businessman" or "chairman"
            or "congressman" or "lord" or "emperor" or "sultan" or "sheikh" or "emir" or "imam" or "pope" or "actor" or "widower" or "grandfather" or "man" => Gender.Male,
        "mrs" or "ms" or "miss" or "queen" or "princess" or "mother" or "sister" or "daughter" or "wife" or "aunt" or "niece" or "spokeswoman" or "businesswoman"
            or "chairwoman" or "congresswoman" or "lady" or "dame" or "empress" or "actress" or "widow" or "grandmother" or "woman" => Gender.Female,
        _ => Gender.Unknown,
    };

    /// <summary>The gender a given name leaves no doubt of; lists of names that know one country's use only are no such thing.</summary>
    public static Gender OfPlainName(string givenName) => Men.Contains(givenName) ? Gender.Male : Women.Contains(givenName) ? Gender.Female : Gender.Unknown;

    private static FrozenSet<string> Set(string words) => WordLists.Parse(words).ToFrozenSet(StringComparer.Ordinal);
}
