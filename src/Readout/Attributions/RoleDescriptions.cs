using Readout.Documents;
using Readout.Knowledge;
using Readout.Language;

namespace Readout.Attributions;

/// <summary>Persons by what they are: <c>the Deputy Head of the Office of the President</c> whom the article named with that title, <c>the former secretary of state</c>.</summary>
internal sealed class RoleDescriptions(Reading text, Entities entities)
{
    // More words than a title has are a clause.
    private const int LongestTitle = 14;

    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal) { "the", "of", "for", "and", "to", "then", "newly", "appointed", "current", "outgoing", "s", "'", "-", "." };

    private readonly List<(int Entity, HashSet<string>[] Roles)> _persons =
    [
        .. entities.Items.Select((entity, index) => (entity, index)).Where(pair => pair.entity.Kind == EntityKind.Person && !pair.entity.Roles.IsEmpty)
            .Select(pair => (pair.index, pair.entity.Roles.Select(Words).ToArray())),
    ];

    /// <summary>The one person with all these words in one of his roles, or who held that office of that body on the article's day; null when there is none, or more than one.</summary>
    public Speaker? Of(Run run)
    {
        if (text[run.First] is not "the" || run.Length is < 3 or > LongestTitle)
        {
            return null;
        }

        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = run.First; i < run.End; i++)
        {
            if (!Empty.Contains(text[i]))
            {
                words.Add(text[i]);
            }
        }

        if (words.Count < 2 || !(words.Overlaps(NameWords.Roles) || words.Overlaps(NameWords.Titles)))
        {
            return null;
        }

        var fitting = _persons.Where(person => Array.Exists(person.Roles, words.IsSubsetOf)).Take(2).ToList();
        return fitting is [var only] ? Person(only.Entity)
            : fitting.Count > 1 ? null
            : words.Remove("former") ? Former(words) is >= 0 and var former ? Person(former) : null
            : OfBody(words);
    }

    private Speaker Person(int entity) => new([entities.Items[entity].SpeakingName], entity);

    // "The President of the European Council": of a body, so that no country's office is meant; all words of office and body are said.
    private Speaker? OfBody(HashSet<string> words)
    {
        if ((text.Article.Published?.Date ?? text.Article.Dateline?.Date) is not { } day)
        {
            return null;
        }

        var holders = OfficeHolders.All.Where(holder => holder.Terms.Any(term => term.IsHeldOn(day) && Countries.Named(term.Of) is null
            && (words.SetEquals(Words(term.Office + " " + term.Of)) || (term.Office.Contains(" of ", StringComparison.Ordinal) && words.SetEquals(Words(term.Office)))))).Take(2).ToList();
        return holders is [var only] ? new Speaker([only.Name], -1) : null;
    }

    // Somebody of the article who held the office once and does so no more.
    private int Former(HashSet<string> words)
    {
        var found = -1;
        var day = text.Article.Published?.Date ?? text.Article.Dateline?.Date;
        for (var e = 0; e < entities.Items.Length; e++)
        {
            if (entities.Items[e].Kind == EntityKind.Person && OfficeHolders.Named(entities.Items[e].Name) is { } known
                && known.Terms.Any(term => words.IsSubsetOf(Words(term.Office)) && term.To <= (day ?? DateOnly.MaxValue.AddDays(-1))))
            {
                if (found >= 0)
                {
                    return -1;
                }

                found = e;
            }
        }

        return found;
    }

    private static HashSet<string> Words(string role) => [.. Tokenizer.Tokenize(role).Select(token => token.Normal).Where(word => !Empty.Contains(word))];
}
