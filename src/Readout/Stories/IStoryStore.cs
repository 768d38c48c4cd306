namespace Readout.Stories;

/// <summary>An article in a list by which articles are looked up: under one key, in order of days.</summary>
/// <param name="Weight">of a word in the article, in thousandths</param>
internal readonly record struct StoryPosting(long Key, int Day, int Article, int Weight);

/// <summary>
/// What is remembered of the articles grouped so far. Articles go by number; a question costs what its answer is long, however many
/// articles there are.
/// </summary>
internal interface IStoryStore
{
    /// <summary>How many articles there are.</summary>
    int Count { get; }

    /// <summary>In how many articles a word stands.</summary>
    int ArticlesWith(long word);

    /// <param name="words">each word of each of the articles</param>
    void Put(IReadOnlyList<(int Number, Profile Profile)> articles, IEnumerable<(long Word, int Articles)> words);

    Profile ProfileOf(int article);

    void Post(IEnumerable<StoryPosting> postings);

    /// <summary>The articles under a key that are nearest to one in time, those of one day by their numbers: so many before it, and so many after.</summary>
    IEnumerable<StoryPosting> Nearest(long key, int day, int article, int most);

    /// <summary>Articles that are alike enough to be of one story.</summary>
    IReadOnlyList<int> LinkedTo(int article);

    void Link(int one, int other);

    /// <summary>Articles that share text with one, and the covered share of the shorter.</summary>
    IReadOnlyList<(int Other, double Covered)> CopiesOf(int article);

    /// <summary>The story that holds an article; null when none does yet.</summary>
    string? StoryOf(int article);

    /// <summary>In order of time.</summary>
    IReadOnlyList<int> Members(string story);

    void PutStory(string story, IReadOnlyList<int> members);

    void RemoveStory(string story);
}
