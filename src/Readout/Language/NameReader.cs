using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Language;

/// <summary>Reads the names of normal sentences, one run of capitals after another.</summary>
internal sealed class NameReader(Layer<Token> tokens, CaseStatistics cases)
{
    private readonly NameRuns _runs = new(tokens);
    private readonly NameShape _shape = new(tokens);

    public List<NameDraft> Drafts { get; } = [];

    public void Read(Sentence sentence)
    {
        var opens = true;
        var i = sentence.FirstToken;
        while (i < sentence.EndToken)
        {
            var kind = tokens[i].Kind;
            if (kind is not TokenKind.Word)
            {
                opens |= CaseStatistics.OpensQuotation(tokens, i);
                opens &= kind is not TokenKind.Number;
                i++;
            }
            else if (_runs.IsCapital(i) || IsTouchingParticle(i, sentence.EndToken))
            {
                var end = _runs.EndOf(i, sentence.EndToken);
                if (KnownNames.At(tokens, i, sentence.EndToken, out var length) is { } known && i + length > end && FitsCase(known, i))
                {
                    // "Great Hall of the People", "Belt and Road Initiative": the gazetteer reaches further than the rules.
                    end = i + length;
                }

                ReadRun(i, end, opens, sentence);
                opens = false;
                i = end;
            }
            else
            {
                opens = false;
                i++;
            }
        }
    }

    // "al-Assad" begins in lower case.
    private bool IsTouchingParticle(int i, int end) =>
        i + 2 < end && tokens[i].Normal is "al" or "el" or "ul" or "ad" or "as" or "an" or "ash" && tokens[i + 1].Normal == "-"
        && _runs.Touches(i + 1) && _runs.Touches(i + 2) && _runs.IsCapital(i + 2);

    private void ReadRun(int first, int end, bool opens, Sentence sentence)
    {
        first = SkipPlainWords(first, end, opens);
        if (first >= end)
        {
            return;
        }

        var known = KnownNames.At(tokens, first, end, out var length);
        if (IsAdjectiveOfTwo(first, end))
        {
            return;
        }

        // "Minister of Finance": the field of an office, not a name.
        if (first >= 2 && tokens[first - 1].Normal == "of" && NameWords.Titles.Contains(tokens[first - 2].Normal) && _shape.AllWords(first, end))
        {
            return;
        }

        if (known is not null && length == end - first && FitsCase(known, first))
        {
            AddKnown(known, first, end, opens);
            return;
        }

        // "U.S. President Donald Trump": the country, then the rest.
        if (known is { IsCountry: true } && length < end - first && FitsCase(known, first)
            && !_shape.IsHeaded(first, end, out _) && !_shape.IsHead(first + length))
        {
            Add(first, first + length, EntityKind.Place, 3);
            ReadRun(first + length, end, opens: false, sentence);
            return;
        }

        if (_shape.IsHeaded(first, end, out var kind))
        {
            // "Chinese President Xi Jinping University" does not occur; "President Hall" and "John Hill" do.
            var person = _shape.PersonDespiteHead(first, end);
            if (person < 0)
            {
                AddHeaded(first, end, kind);
                return;
            }
        }

        var title = LastTitle(first, end);
        if (title >= 0)
        {
            var rest = title + 1;
            while (rest < end && tokens[rest].Normal == ".")
            {
                rest++;
            }

            ReadBeforeTitle(first, title);
            if (rest < end && Countries.OfAdjective(Form(rest)) is null)
            {
                ReadAfterTitle(rest, end);
            }

            return;
        }

        if (end - first > 1 && IsPeople(first))
        {
            ReadRun(first + 1, end, opens: false, sentence);
            return;
        }

        ReadPlain(first, end, opens, sentence);
    }

    private void ReadAfterTitle(int first, int end)
    {
        // "Secretary of State Antony Blinken": the office goes on after "of".
        while (first < end - 1 && NameWords.TitleParts.Contains(tokens[first].Normal) && !Lexicon.IsGivenName(tokens[first].Normal))
        {
            first++;
        }

        if (!Lexicon.IsWord(tokens[first].Normal) || Lexicon.IsGivenName(tokens[first].Normal) || end - first > 1 || Lexicon.IsSurname(tokens[first].Normal)
            || cases.Capital(tokens[first].Normal) > cases.Lower(tokens[first].Normal))
        {
            Add(first, end, EntityKind.Person, 3);
        }
    }

    // What stands before a title may hold a body or a place: "White House Press Secretary", "Foreign Ministry Spokesperson".
    private void ReadBeforeTitle(int first, int title)
    {
        var end = title;
        while (end > first && (NameWords.Titles.Contains(tokens[end - 1].Normal) || tokens[end - 1].Normal is "." or "-" || IsPeople(end - 1)))
        {
            end--;
        }

        while (first < end && IsPeople(first))
        {
            first++;
        }

        if (first >= end)
        {
            return;
        }

        if (KnownNames.At(tokens, first, end, out var length) is { } known && FitsCase(known, first))
        {
            Add(first, first + length, known.Kind == KnownKind.Place ? EntityKind.Place : EntityKind.Organisation, 3);
            ReadBeforeTitle(first + length, title);
        }
        else if (end - first > 1 && _shape.IsHeaded(first, end, out var kind))
        {
            Add(first, end, kind, 3);
        }
        else if (!_shape.AllWords(first, end))
        {
            Add(first, end, EntityKind.Organisation, 1);
        }
    }

    private void AddHeaded(int first, int end, EntityKind kind)
    {
        // A bare head ("the Ministry", "Parliament") names something only within its article; known bodies were taken before.
        if (_shape.CountWords(first, end) > 1)
        {
            Add(first, end, kind, 3);
        }
    }

    private void ReadPlain(int first, int end, bool opens, Sentence sentence)
    {
        var words = _shape.CountWords(first, end);
        if (words == 1 && !_shape.HasParticle(first, end))
        {
            ReadSingle(first, end, opens, sentence);
            return;
        }

        // Known places and bodies at the head of a longer run that no rule has taken: "Gaza Strip Tuesday".
        var score = _shape.PersonScore(first, end, sentence);
        if (score >= NameShape.Person)
        {
            Add(first, end, EntityKind.Person, score >= NameShape.CertainPerson ? 3 : 1);
            return;
        }

        if (KnownNames.At(tokens, first, end, out var length) is { Kind: KnownKind.Place } && length > 0
            && length < end - first && _shape.AllWords(first + length, end))
        {
            Add(first, end, EntityKind.Organisation, 1);
            return;
        }

        Add(first, end, _shape.KindOfPhrase(first, end, sentence), 1);
    }

    private void ReadSingle(int first, int end, bool opens, Sentence sentence)
    {
        var normal = tokens[first].Normal;
        var form = tokens[first].Span.Of(tokens.Text);
        if (form.Length == 1 && end - first == 1)
        {
            return;
        }

        if (form.Length >= 2 && CaseStatistics.IsAllCapitals(form))
        {
            if (end + 1 < sentence.EndToken && tokens[end].Normal == "-" && tokens[end + 1].Kind is TokenKind.Number
                && _runs.Touches(end) && _runs.Touches(end + 1))
            {
                // "EB-1", "KF-21": the mark of a thing.
                return;
            }

            if (NameWords.PlainAcronyms.Contains(normal))
            {
                return;
            }

            if (!Lexicon.IsWord(normal) || form.Length <= 5)
            {
                Add(first, end, EntityKind.Organisation, 1);
            }

            return;
        }

        if (IsPeople(first) || NameWords.Titles.Contains(normal))
        {
            return;
        }

        var isWord = Lexicon.IsWord(normal);
        if (isWord && (opens || cases.Lower(normal) > 0) && cases.Capital(normal) <= cases.Lower(normal))
        {
            return;
        }

        // A capital on a common word inside a sentence is emphasis or a part of something longer, unless it is one of the few bare names of bodies.
        // "Xi" is a letter of Greek in the word list, and a family name first of all.
        if (isWord && !Lexicon.IsSurname(normal) && !Lexicon.IsGivenName(normal) && !NameWords.FamilyFirst.Contains(normal)
            && normal is not ("parliament" or "congress" or "senate" or "cabinet" or "assembly"))
        {
            return;
        }

        var (kind, weight) = _shape.KindOfSingle(first, end, sentence, isWord);
        Add(first, end, kind, weight);
    }

    private int SkipPlainWords(int first, int end, bool opens)
    {
        while (first < end)
        {
            var normal = tokens[first].Normal;
            if (KnownNames.At(tokens, first, end, out var length) is { } known && length > 1 && FitsCase(known, first))
            {
                return first;
            }

            var plain = normal is "the" or "a" or "an" or "i" or "and" or "of" or "." or "-" or "'"
                || (opens && (Abbreviations.SentenceOpeners.Contains(normal) || IsPlainOpener(first, end)));
            if (!plain)
            {
                return first;
            }

            opens &= normal is "the" or "a" or "an" or "'";
            first++;
        }

        return first;
    }

    // "Meanwhile Putin", "Visiting Talgrad": a common word that opens a sentence and is followed by a name.
    private bool IsPlainOpener(int first, int end)
    {
        var normal = tokens[first].Normal;
        if (first + 1 >= end || !Lexicon.IsWord(normal) || Lexicon.IsGivenName(normal) || NameWords.Titles.Contains(normal) || IsPeople(first)
            || NameWords.TitleParts.Contains(normal) || NameWords.PlacesFirst.Contains(normal) || NameWords.OrganisationsOf.Contains(normal))
        {
            return false;
        }

        return !_shape.IsHeaded(first, end, out _) && cases.Capital(normal) <= cases.Lower(normal);
    }

    private int LastTitle(int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            var normal = tokens[i].Normal;
            if (NameWords.Titles.Contains(normal) && !(i > first && i == end - 1 && Lexicon.IsGivenName(tokens[i - 1].Normal)) && !IsNamePart(i, end))
            {
                return i;
            }
        }

        return -1;
    }

    // "Deputy Minister", but "Martin Luther King" and "Prince Harry": a title with a given name right before it is a surname.
    private bool IsNamePart(int i, int end) =>
        i + 1 == end && i > 0 && Lexicon.IsGivenName(tokens[i - 1].Normal) && !Lexicon.IsWord(tokens[i - 1].Normal) && _runs.IsCapital(i - 1);

    private void AddKnown(KnownName known, int first, int end, bool opens)
    {
        var normal = tokens[first].Normal;
        if (end - first == 1 && opens && Lexicon.IsWord(normal) && !known.IsAcronym && !known.IsCountry && cases.Capital(normal) <= cases.Lower(normal))
        {
            return;
        }

        Add(first, end, known.Kind == KnownKind.Place ? EntityKind.Place : EntityKind.Organisation, 2);
    }

    private bool FitsCase(KnownName known, int first) =>
        !known.IsAcronym || CaseStatistics.IsAllCapitals(tokens[first].Span.Of(tokens.Text));

    // "South Korean tech giant": an adjective of two words.
    private bool IsAdjectiveOfTwo(int first, int end) =>
        end - first == 2 && Countries.OfAdjective(string.Concat(Form(first), " ", Form(first + 1))) is not null
            && Countries.Named(string.Concat(Form(first), " ", Form(first + 1))) is null;

    private bool IsPeople(int i) =>
        Demonyms.LooksLikeOne(tokens[i].Normal) || NameWords.Peoples.Contains(tokens[i].Normal)
            || (Form(i) is var form && Countries.Named(form) is null && (Countries.OfAdjective(form) is not null || Countries.OfPeople(form) is not null));

    private string Form(int i) => tokens[i].Span.In(tokens.Text);

    private void Add(int first, int end, EntityKind kind, int weight) => Drafts.Add(new NameDraft(first, end, kind, weight));
}
