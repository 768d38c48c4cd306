using System.Text;

namespace Readout.Language.Learned;

/// <summary>Writes tokens of annotated sets as a text again.</summary>
internal enum Spacing
{
    /// <summary>As a newspaper prints them.</summary>
    Print,

    /// <summary>A space between any two, as such sets are often passed on.</summary>
    Everywhere,
}

/// <summary>Decides where white space stands between the tokens of a sentence.</summary>
internal sealed class Detokenizer(Spacing spacing)
{
    private bool _quoted;
    private bool _glue;
    private string _last = "";

    /// <summary>A new sentence begins.</summary>
    public void Reset()
    {
        _quoted = false;
        _glue = false;
        _last = "";
    }

    /// <summary>Appends a token, after a space if one belongs there.</summary>
    public void Append(StringBuilder text, string token, string next)
    {
        var opens = token is "(" or "[" or "$" or "“" or "-" or "/" || (token is "\"" && !_quoted);
        var closes = token is "," or "." or ";" or ":" or "!" or "?" or ")" or "]" or "%" or "'s" or "’s" or "n't" or "n’t" or "-" or "/" or "”" || (token is "\"" && _quoted);
        var shortens = token is "'" or "’" && next is "s" or "t" or "re" or "ve" or "ll" or "d" or "m";
        var initials = IsInitial(_last) && IsInitial(token);
        if (_last.Length > 0 && !(spacing == Spacing.Print && (_glue || closes || shortens || initials)))
        {
            text.Append(' ');
        }

        _quoted ^= token is "\"";
        _glue = opens || shortens;
        _last = token;
        text.Append(token);
    }

    // "U." before "S."
    private static bool IsInitial(string token) => token.Length == 2 && char.IsUpper(token[0]) && token[1] == '.';
}
