using System.Collections.Immutable;
using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Language;

/// <summary>Finds which mention is the head of a noun phrase.</summary>
internal sealed class SourceHeads(string text, Entities entities)
{
    // "National Security Advisor Orla Venn of Valdoria", one item of a list.
    private const int LongestItem = 10;

    public ImmutableArray<int> Of(TextSpan source)
    {
        var span = WhiteSpace.Trim(text, source);
        if (span.IsEmpty)
        {
            return [];
        }

        var tokens = Tokenizer.Tokenize(span.In(text));
        var mentions = entities.Inside(span).Select(mention => mention with { Span = mention.Span.Shift(-span.Start) }).ToList();
        var heads = ImmutableArray.CreateBuilder<int>();
        var start = 0;
        var skipped = false;
        for (var i = 0; i <= tokens.Count; i++)
        {
            var ends = i == tokens.Count || tokens[i].Normal == ",";
            var joins = !ends && tokens[i].Normal is "and" or "&" or "nor" && !mentions.Exists(mention => mention.Span.Contains(tokens[i].Span.Start));
            if (!ends && !joins)
            {
                continue;
            }

            var head = i > start ? Head(tokens, start, i, mentions) : -1;
            if (head >= 0 && !heads.Contains(head))
            {
                heads.Add(head);
            }

            // "the leaders of Ostwick and Belmora" are nobody by name, and Belmora least of all.
            if (joins && head < 0 && HoldsPossession(tokens, start, i, mentions))
            {
                return [];
            }

            skipped |= head < 0;
            start = i + 1;

            // An apposition after a head tells more of the same: "Li Haidong, a professor at the university".
            if (ends && heads.Count > 0 && !GoesOnInList(tokens, start, mentions))
            {
                break;
            }

            // "A spokesman for the ministry, which …": what the phrase began with is nobody known, unless the name comes next.
            if (ends && skipped && !IsWholeMention(tokens, start, mentions))
            {
                break;
            }
        }

        return heads.ToImmutable();
    }

    private static bool HoldsPossession(Layer<Token> tokens, int start, int end, List<EntityMention> mentions)
    {
        for (var i = start + 1; i + 1 < end; i++)
        {
            if (tokens[i].Normal is "of" && char.IsLower(tokens.Text[tokens[i - 1].Span.Start])
                && mentions.Exists(mention => mention.Span.Start >= tokens[i].Span.End && mention.Span.End == tokens[end - 1].Span.End))
            {
                return true;
            }
        }

        return false;
    }

    // "Xi, Putin and Modi": a list, rather than an apposition, when an "and" follows within the next item.
    private static bool GoesOnInList(Layer<Token> tokens, int start, List<EntityMention> mentions)
    {
        for (var i = start; i < tokens.Count && i < start + LongestItem; i++)
        {
            if (tokens[i].Normal is "and")
            {
                return i > start || i + 1 < tokens.Count;
            }

            // "President Maren, President Tolland, and Chairman Venn": the item before the comma is a name, title and all.
            if (i > start && tokens[i].Normal is "," && i + 1 < tokens.Count && tokens[i + 1].Normal is "and"
                && mentions.Exists(mention => mention.Span.Start >= tokens[start].Span.Start && mention.Span.End <= tokens[i - 1].Span.End && mention.Kind == MentionKind.Name))
            {
                return true;
            }

            if (tokens[i].Normal is "a" or "an" or "the" or "who" or "which" or "whose" or ",")
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsWholeMention(Layer<Token> tokens, int start, List<EntityMention> mentions)
    {
        if (start >= tokens.Count)
        {
            return false;
        }

        var from = tokens[start].Span.Start;
        return mentions.Exists(mention => mention.Span.Start == from && mention.Kind == MentionKind.Name);
    }

    private int Head(Layer<Token> tokens, int start, int end, List<EntityMention> mentions)
    {
        while (end > start && tokens[end - 1].Kind is TokenKind.Quote or TokenKind.Punctuation)
        {
            end--;
        }

        if (end == start)
        {
            return -1;
        }

        var (from, to) = (tokens[start].Span.Start, tokens[end - 1].Span.End);

        // The mention that reaches to the end of the phrase; of several the longest.
        var best = -1;
        for (var m = 0; m < mentions.Count; m++)
        {
            var mention = mentions[m];
            var ends = mention.Span.End == to || (mention.Span.End == to - 1 && tokens[end - 1].Normal == ".");
            if (ends && mention.Span.Start >= from && (best < 0 || mention.Span.Length > mentions[best].Span.Length))
            {
                best = m;
            }
        }

        if (best < 0)
        {
            return mentions.Find(mention => mention.Span.Start == from && mention.Kind == MentionKind.Description && mention.Span.End < to
                && FollowedByPreposition(tokens, mention.Span.End)) is { Span.IsEmpty: false } description ? description.Entity : -1;
        }

        var head = mentions[best];
        for (var i = start; i < end && tokens[i].Span.Start < head.Span.Start; i++)
        {
            var direct = i + 1 < end && tokens[i + 1].Span.Start == head.Span.Start;
            if (IsPreposition(tokens[i].Normal)
                && (direct || !mentions.Exists(mention => mention.Span.End < head.Span.Start && mention.Span.Start > tokens[i].Span.Start)
                || !char.IsUpper(tokens.Text[head.Span.Start])))
            {
                // "Orla Venn of Valdoria" is Orla Venn.
                if (i > start && mentions.Find(mention => mention.Span.End == tokens[i - 1].Span.End && mention.Kind == MentionKind.Name) is { Span.IsEmpty: false } before
                    && IsPerson(before))
                {
                    return before.Entity;
                }

                // "the president of Russia" as a whole may be a description that is known.
                return head.Span.Start == from || (!direct && IsTitleBefore(tokens, start, head)) || IsRoleBefore(tokens, i, head) ? head.Entity : WholeDescription(mentions, from, to);
            }

            if (direct && tokens[i].Normal is "the" && i > start && IsPreposition(tokens[i - 1].Normal))
            {
                return WholeDescription(mentions, from, to);
            }
        }

        return head.Entity;
    }

    private bool IsPerson(EntityMention mention) => entities.Items[mention.Entity].Kind == EntityKind.Person;

    // "Fight for Bread organizing director Orla Venn": the role beside the name is hers; "a spokesman for director Orla Venn" has one of his own.
    private bool IsRoleBefore(Layer<Token> tokens, int preposition, EntityMention head)
    {
        var role = tokens.FirstFrom(head.Span.Start) - 1;
        if (!IsPerson(head) || role - preposition < 2 || !NameWords.Roles.Contains(tokens[role].Normal) || tokens[role].Normal is "of")
        {
            return false;
        }

        for (var i = 0; i < preposition; i++)
        {
            if (NameWords.Roles.Contains(tokens[i].Normal) || NameWords.Titles.Contains(tokens[i].Normal) || char.IsLower(tokens.Text[tokens[i].Span.Start]))
            {
                return false;
            }
        }

        return true;
    }

    // "Deputy Head of the Office of the President Orla Venn": an office in capitals, with nothing but "of" in it, runs up to the name of its holder.
    private bool IsTitleBefore(Layer<Token> tokens, int start, EntityMention head)
    {
        // "Newly appointed Minister of Defence Orla Venn"
        while (start < tokens.Count - 1 && (tokens[start].Normal is "newly" or "appointed" or "visiting" or "former" or "then" or "outgoing" or "acting" or "the" or "new" or "-"))
        {
            start++;
        }

        if (head.Kind != MentionKind.Name || !IsPerson(head) || !NameWords.Titles.Contains(tokens[start].Normal) || tokens[start].Normal is "spokesman" or "spokeswoman" or "spokesperson")
        {
            return false;
        }

        for (var i = start; i < tokens.Count && tokens[i].Span.Start < head.Span.Start; i++)
        {
            if (tokens[i].Kind is TokenKind.Word && tokens[i].Normal is not ("of" or "the" or "and") && !char.IsUpper(tokens.Text[tokens[i].Span.Start]))
            {
                return false;
            }
        }

        // Two words: a lone surname may be whom the office serves, "Chief of Staff of President Maren".
        return tokens.FirstFrom(head.Span.End) - tokens.FirstFrom(head.Span.Start) > 1;
    }

    private static int WholeDescription(List<EntityMention> mentions, int from, int to) =>
        mentions.FindIndex(mention => mention.Span.Start == from && mention.Span.End == to) is var index and >= 0 ? mentions[index].Entity : -1;

    private static bool FollowedByPreposition(Layer<Token> tokens, int offset)
    {
        var next = tokens.FirstFrom(offset);
        return next < tokens.Count && tokens[next].Normal is "in" or "at" or "on";
    }

    private static bool IsPreposition(string normal) =>
        normal is "of" or "for" or "at" or "from" or "in" or "to" or "with" or "by" or "on" or "near" or "under" or "within" or "to" or "as" or "about" or "behind";
}
