namespace Readout.Stories;

/// <summary>Finds, for an article, the few others it may share a story with, by its weightiest words and by who meets whom.</summary>
internal sealed class Candidates(IStoryStore store)
{
    // An article is looked up by its weightiest words. 20, 40 and 80 of them, and 15, 30 and 60 neighbours, give the same stories on ECB+,
    // BASIL and 600 articles of NeuS; the rest is room for larger corpora.
    private const int WordsLookedUp = 24;

    // Under a word, only the articles nearest in time are read, before and after, so that a word in every article costs no more than this.
    private const int Nearest = 50;

    private const int MostNeighbours = 20;

    // Two accounts of one call may lie two days apart, and one without a date of its own is published up to two days later.
    private const int MostDaysOfEncounter = 4;

    // Two sides of a summit may have nothing in common but its name and day.
    private static readonly long SummitKey = Profile.KeyOf("a summit");

    /// <summary>Makes an article findable.</summary>
    public static IEnumerable<StoryPosting> Postings(WeighedProfile article) =>
        Heads(article).Select(word => new StoryPosting(word.Word, article.Profile.Day, article.Number, (int)MathF.Round(word.Weight * 1000)))
            .Concat(Encounters(article.Occasion).Select(key => new StoryPosting(key, DayOf(article), article.Number, 0)));

    /// <param name="copies">the articles that share text with it, and how much</param>
    public IEnumerable<int> For(WeighedProfile article, IReadOnlyDictionary<int, double> copies) =>
        Alike(article).Concat(Met(article)).Concat(copies.Where(copy => copy.Value >= Grouping.LeastReuse).Select(copy => copy.Key))
            .Where(other => other != article.Number).Distinct();

    private static IEnumerable<(long Word, float Weight)> Heads(WeighedProfile article) =>
        article.Vector.OrderByDescending(word => word.Weight).ThenBy(word => word.Word).Take(WordsLookedUp);

    private IEnumerable<int> Alike(WeighedProfile article)
    {
        var scores = new Dictionary<int, float>();
        foreach (var (word, weight) in Heads(article))
        {
            foreach (var posting in store.Nearest(word, article.Profile.Day, article.Number, Nearest))
            {
                scores[posting.Article] = scores.GetValueOrDefault(posting.Article) + (weight * posting.Weight);
            }
        }

        scores.Remove(article.Number);
        return scores.OrderByDescending(other => other.Value).ThenBy(other => Math.Abs(other.Key - article.Number)).ThenBy(other => other.Key).Take(MostNeighbours).Select(other => other.Key);
    }

    // Two sides may tell one call in words that have little in common, but not with other people on other days.
    private IEnumerable<int> Met(WeighedProfile article)
    {
        var day = DayOf(article);
        foreach (var key in Encounters(article.Occasion))
        {
            var near = store.Nearest(key, day, article.Number, MostNeighbours).ToList();
            if (day != Profile.NoDay)
            {
                near.AddRange(store.Nearest(key, Profile.NoDay, article.Number, MostNeighbours).Where(posting => posting.Day == Profile.NoDay));
            }

            foreach (var posting in near)
            {
                if (day == Profile.NoDay || posting.Day == Profile.NoDay || Math.Abs(posting.Day - day) <= MostDaysOfEncounter)
                {
                    yield return posting.Article;
                }
            }
        }
    }

    private static int DayOf(WeighedProfile article) => article.Occasion.Day ?? Profile.NoDay;

    /// <summary>One key for each two persons who take part, and one for all summits.</summary>
    private static IEnumerable<long> Encounters(Occasion occasion)
    {
        var persons = occasion.Participants.Select(PersonNames.Key).Where(key => key.Length > 1)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        for (var a = 0; a < persons.Count; a++)
        {
            for (var b = a + 1; b < persons.Count; b++)
            {
                yield return Profile.KeyOf(persons[a] + "|" + persons[b]);
            }
        }

        if ((occasion.Formats & Formats.Summit) is not Formats.None && occasion.Day is not null)
        {
            yield return SummitKey;
        }
    }
}
