using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Language;

/// <summary>Reads what a person is from the title before the name and the apposition after it.</summary>
internal sealed class RoleReader(Layer<Token> tokens, Layer<Sentence> sentences, Layer<Name> names, Nations nations)
{
    private const int LongestTitle = 10;

    private const int LongestApposition = 30;

    // An apposition names the role early: "a senior research fellow at …".
    private const int RoleWithin = 8;

    // Bodies that serve an office: what stands before them is the role, not the office.
    private static readonly HashSet<string> Offices = new(StringComparer.Ordinal) { "office", "administration", "cabinet", "secretariat", "staff", "council", "bureau" };

    public void Read(int name, Character person)
    {
        var index = sentences.IndexAt(names[name].Span.Start);
        if (index < 0)
        {
            return;
        }

        ReadTitle(names[name], sentences[index], person);
        ReadApposition(names[name], sentences[index], person);
    }

    private void ReadTitle(Name name, Sentence sentence, Character person)
    {
        var end = name.FirstToken;

        // "Russia's president, Vladimir Putin": the comma belongs to the title when a role stands right before it.
        if (end - 2 >= sentence.FirstToken && tokens[end - 1].Normal == "," && NameWords.Roles.Contains(tokens[end - 2].Normal))
        {
            end--;
        }

        var first = end;
        var hasRole = false;

        // "Deputy Head of the President's Office Orla Venn"
        if (end - 1 > sentence.FirstToken && Offices.Contains(tokens[end - 1].Normal) && char.IsUpper(tokens.Text[tokens[end - 1].Span.Start]))
        {
            var head = end - 2;
            while (head > Math.Max(sentence.FirstToken, end - LongestTitle) && (tokens[head].Normal is "of" or "the" or "'" or "s" || char.IsUpper(tokens.Text[tokens[head].Span.Start])))
            {
                head--;
            }

            head += char.IsUpper(tokens.Text[tokens[head].Span.Start]) ? 0 : 1;
            if (NameWords.Titles.Contains(tokens[head].Normal) || NameWords.Roles.Contains(tokens[head].Normal))
            {
                AddRole(head, end, person);
                return;
            }
        }

        for (var i = end - 1; i >= Math.Max(sentence.FirstToken, end - LongestTitle); i--)
        {
            var normal = tokens[i].Normal;
            if (NameWords.Titles.Contains(normal) || NameWords.Roles.Contains(normal))
            {
                hasRole = true;
                first = i;
            }
            else if (IsTitlePart(i, hasRole))
            {
                first = tokens[i].Kind is TokenKind.Word ? i : first;
            }
            else
            {
                break;
            }
        }

        if (hasRole)
        {
            AddRole(WithOffice(first, sentence.FirstToken), end, person);
        }
    }

    // "Head of the Office of the President Orla Venn": she is no president. "President of Valdoria Orla Venn" is read by its country.
    private int WithOffice(int first, int floor)
    {
        var of = first - 1;
        of -= of > floor && tokens[of].Normal is "the" ? 1 : 0;
        if (of - 1 < floor || tokens[of].Normal is not "of" || !Offices.Contains(tokens[of - 1].Normal))
        {
            return first;
        }

        // The office with its own head: "Deputy Head of the Office".
        var office = of - 1;
        for (var i = office - 1; i >= Math.Max(floor, office - LongestTitle) && (tokens[i].Normal is "of" or "the" || char.IsUpper(tokens.Text[tokens[i].Span.Start])); i--)
        {
            office = tokens[i].Normal is "of" or "the" ? office : i;
        }

        return office;
    }

    private bool IsTitlePart(int i, bool hasRole)
    {
        var normal = tokens[i].Normal;
        if (NameWords.TitleParts.Contains(normal) || normal is "." or "-" or "former" or "of" or "senior" or "top" or "s" or "'")
        {
            return normal != "of" || hasRole == false;
        }

        var form = Form(i);
        return nations.OfAdjective(form) is not null || Demonyms.LooksLikeOne(normal) || nations.Named(form) is not null
            || (i > 0 && normal is "u" or "k" or "n" && tokens[i].Span.Length == 1)
            || (char.IsUpper(tokens.Text[tokens[i].Span.Start]) && (Countries.OfSeat(form) is not null || NameWords.Organisations.Contains(normal)));
    }

    private void ReadApposition(Name name, Sentence sentence, Character person)
    {
        var comma = name.EndToken;
        if (comma >= sentence.EndToken - 1 || tokens[comma].Normal != ",")
        {
            return;
        }

        var end = comma + 1;
        var role = -1;
        while (end < Math.Min(sentence.EndToken, comma + LongestApposition)
            && tokens[end].Normal is not ("," or "." or ";" or ":" or "who" or "said" or "told" or "says" or "\"" or "(" or "is" or "was" or "has" or "had"))
        {
            if (role < 0 && end - comma <= RoleWithin)
            {
                role = NameWords.Roles.Contains(tokens[end].Normal) ? end : role;
            }

            end++;
        }

        // Another person inside means a list of persons, not an apposition.
        if (role < 0 || tokens[comma + 1].Normal is "and" or "or"
            || names.StartingIn(new TextSpan(tokens[comma].Span.End, tokens[end - 1].Span.End)) is var (from, to) && HoldsPerson(from, to))
        {
            return;
        }

        var first = comma + 1;
        if (tokens[first].Normal is "a" or "an" or "the")
        {
            first++;
        }

        if (first < end)
        {
            AddRole(first, end, person);
        }
    }

    private bool HoldsPerson(int from, int to)
    {
        for (var n = from; n < to; n++)
        {
            if (names[n].Kind == EntityKind.Person)
            {
                return true;
            }
        }

        return false;
    }

    private void AddRole(int first, int end, Character person)
    {
        while (first < end && tokens[first].Kind is not TokenKind.Word)
        {
            first++;
        }

        while (end > first && tokens[end - 1].Kind is TokenKind.Quote or TokenKind.Punctuation && tokens[end - 1].Normal != ".")
        {
            end--;
        }

        if (first >= end)
        {
            return;
        }

        person.AddRole(WhiteSpace.Collapse(tokens.Text.AsSpan(tokens[first].Span.Start, tokens[end - 1].Span.End - tokens[first].Span.Start)));
        person.Country ??= CountryIn(first, end);
        for (var i = first; i < end; i++)
        {
            if (!person.IsGenderCertain && Genders.OfWord(tokens[i].Normal) is var gender and not Gender.Unknown)
            {
                (person.Gender, person.IsGenderCertain) = (gender, true);
            }
        }
    }

    // An adjective says whose the person is; a country's name may only be what an institute studies.
    private Country? CountryIn(int first, int end)
    {
        Country? named = null;
        for (var i = first; i < end; i++)
        {
            if (nations.OfAdjective(Form(i)) is { } country)
            {
                return country;
            }

            named ??= CountryAt(i);
        }

        return named;
    }

    private Country? CountryAt(int i)
    {
        var form = Form(i);
        return nations.Named(form)
            ?? (form == "U" && i + 2 < tokens.Count && tokens[i + 2].Normal is "s" or "k" ? Countries.OfCode(tokens[i + 2].Normal == "s" ? "US" : "GB") : null)
            ?? (form is "Kremlin" ? Countries.OfSeat(form) : null);
    }

    private string Form(int i) => tokens[i].Span.In(tokens.Text);
}
