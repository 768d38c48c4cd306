using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Language;

/// <summary>Lets the whole article decide about names that one place leaves open.</summary>
internal static class NameSettler
{
    public static List<NameDraft> Settle(Layer<Token> tokens, List<NameDraft> drafts)
    {
        var persons = PartsOfPersons(tokens, drafts);
        var votes = Votes(tokens, drafts);
        var settled = new List<NameDraft>(drafts.Count);
        foreach (var draft in drafts)
        {
            var key = Key(tokens, draft);
            if (draft.End - draft.First == 1 && persons.Contains(key) && !(draft.Kind == EntityKind.Place && draft.Weight >= 2))
            {
                settled.Add(draft with { Kind = EntityKind.Person, Weight = 2 });
            }
            else
            {
                settled.Add(draft.Weight >= 2 ? draft : draft with { Kind = Best(votes[key], draft.Kind) });
            }
        }

        return settled;
    }

    private static HashSet<string> PartsOfPersons(Layer<Token> tokens, List<NameDraft> drafts)
    {
        var parts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            if (draft.Kind == EntityKind.Person && draft.Weight > 0 && draft.End - draft.First > 1)
            {
                for (var i = draft.First; i < draft.End; i++)
                {
                    if (tokens[i].Kind is TokenKind.Word && tokens[i].Span.Length > 1 && !NameWords.Particles.Contains(tokens[i].Normal))
                    {
                        parts.Add(tokens[i].Normal);
                    }
                }
            }
        }

        return parts;
    }

    private static Dictionary<string, int[]> Votes(Layer<Token> tokens, List<NameDraft> drafts)
    {
        var votes = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            var key = Key(tokens, draft);
            if (!votes.TryGetValue(key, out var counts))
            {
                votes[key] = counts = new int[4];
            }

            counts[(int)draft.Kind] += (draft.Weight * 2) + 1;
        }

        return votes;
    }

    private static EntityKind Best(int[] counts, EntityKind own)
    {
        var best = own;
        for (var kind = 0; kind < counts.Length; kind++)
        {
            best = counts[kind] > counts[(int)best] ? (EntityKind)kind : best;
        }

        return best;
    }

    private static string Key(Layer<Token> tokens, NameDraft draft) => NamesOfArticle.Key(tokens, draft.First, draft.End);
}
