using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Language;

/// <summary>One full name for the ways of naming a country's ministry: <c>Ukraine's Foreign Ministry</c>, <c>Ukrainian Foreign Ministry</c>.</summary>
internal static class Ministries
{
    /// <summary><c>Ministry of Foreign Affairs of Ukraine</c>; null when the name is no ministry or its country is not said.</summary>
    public static string? FullName(Layer<Token> tokens, Name name)
    {
        if (name.Kind != EntityKind.Organisation || tokens[name.EndToken - 1].Normal is not "ministry")
        {
            return null;
        }

        var first = name.FirstToken;
        var country = Countries.OfAdjective(Form(tokens, first));
        if (country is not null)
        {
            first++;
        }
        else
        {
            country = Owner(tokens, first);
        }

        if (country is null || first >= name.EndToken - 1)
        {
            return null;
        }

        var field = WhiteSpace.Collapse(tokens.Text.AsSpan(tokens[first].Span.Start, tokens[name.EndToken - 2].Span.End - tokens[first].Span.Start));
        field = field switch
        {
            "Foreign" or "External Affairs" => field == "Foreign" ? "Foreign Affairs" : field,
            "Interior" => "Internal Affairs",
            "Defence" => "Defence",
            _ => field,
        };
        return $"Ministry of {field} of {country.NameAfterOf}";
    }

    // "Ukraine's" or "Ukrainian" before the name; "the Foreign Ministry of Ukraine" has it inside.
    private static Country? Owner(Layer<Token> tokens, int first)
    {
        if (first >= 3 && tokens[first - 1].Normal == "s" && tokens[first - 2].Normal == "'")
        {
            return Countries.Named(Form(tokens, first - 3));
        }

        return first >= 1 ? Countries.OfAdjective(Form(tokens, first - 1)) : null;
    }

    private static string Form(Layer<Token> tokens, int i) => tokens[i].Span.In(tokens.Text);
}
