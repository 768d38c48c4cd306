using System.Globalization;
using Readout.Reuse;
using Readout.Stories;

namespace Readout.Tests.Stories;

public class StoryFinderTests
{
    private static readonly ReuseReport NoReuse = new([], []);

    private static Analysis Talks(string id, string published, string day, string date, string more = "") =>
        new Account(id, $"Orlen and Vash hold talks in Kestport\nPresident Mira Orlen held talks with Chancellor Teodor Vash in Kestport on {day}. They agreed on river trade and signed a border treaty.{more}")
            .Published(published).Dated(day, date).Person("Mira Orlen").Person("Teodor Vash").Place("Kestport").Build();

    private static Analysis Parade(string id) =>
        new Account(id, "Orlen attends the parade in Kestport\nPresident Mira Orlen attended a grand parade in Kestport on Friday, marking the anniversary of the river treaty.")
            .Published("2031-05-09").Dated("Friday", "2031-05-09").Person("Mira Orlen").Place("Kestport").Build();

    private static string Shape(IEnumerable<Story> stories) =>
        string.Join(" | ", stories.Select(story => string.Join(' ', story.Articles.Order(StringComparer.Ordinal))));

    [Fact]
    public void Accounts_of_one_event_published_a_day_apart_are_one_story()
    {
        var stories = StoryFinder.Cluster([Talks("a", "2031-05-08", "Thursday", "2031-05-08"), Talks("b", "2031-05-09", "Thursday", "2031-05-08", " Vash praised the bridge at Lorn.")], NoReuse);

        var story = stories.ShouldHaveSingleItem();
        story.Date.ShouldBe(Account.Day("2031-05-08"));
        story.Place.ShouldBe("Kestport");
        story.Participants.ShouldBe(["Mira Orlen", "Teodor Vash"]);
        story.Title.ShouldBe("Orlen and Vash hold talks in Kestport");
    }

    [Fact]
    public void A_participant_is_called_as_most_accounts_call_her()
    {
        static Analysis Named(string id, string name) =>
            new Account(id, $"Talks in Kestport with {name}\n{name} held talks in Kestport on Thursday. They agreed on river trade and signed a border treaty.")
                .Published("2031-05-08").Dated("Thursday", "2031-05-08").Person(name).Build();

        StoryFinder.Cluster([Named("a", "Orlen"), Named("b", "Valdoria Mira Orlen"), Named("c", "Mira Orlen"), Named("d", "Mira Orlen"), Named("e", "Orlen"), Named("f", "Orlen")], NoReuse)
            .ShouldHaveSingleItem().Participants.ShouldBe(["Mira Orlen"]);
    }

    [Fact]
    public void The_same_presidents_four_months_later_are_another_story()
    {
        var stories = StoryFinder.Cluster([Talks("a", "2031-05-08", "Thursday", "2031-05-08"), Talks("b", "2031-09-02", "Tuesday", "2031-09-02")], NoReuse);

        Shape(stories).ShouldBe("a | b");
        stories.Select(story => story.Id).ShouldBe(["sa", "sb"]);
    }

    [Fact]
    public void The_parade_of_the_day_after_is_another_story() =>
        Shape(StoryFinder.Cluster([Parade("c"), Talks("a", "2031-05-09", "Thursday", "2031-05-08"), Talks("b", "2031-05-09", "Thursday", "2031-05-08")], NoReuse))
            .ShouldBe("a b | c");

    [Fact]
    public void Two_calls_of_one_day_with_different_people_stay_apart()
    {
        static Analysis Call(string id, string other) =>
            new Account(id, $"Call of President Orlen with {other}\nPresident Mira Orlen spoke by phone with {other} about sanctions, grain and the security of the straits, and reaffirmed her commitment to peace.")
                .Published("2031-02-20").Person("Mira Orlen").Person(other).Build();

        Shape(StoryFinder.Cluster([Call("a", "Teodor Vash"), Call("b", "Ilse Brandt")], NoReuse)).ShouldBe("a | b");
    }

    [Fact]
    public void Two_calls_between_two_countries_with_different_people_stay_apart()
    {
        static Analysis Call(string id, string other, string office) =>
            new Account(id, $"Orlen's phone conversation with {other}\nPresident Mira Orlen of Valdoria had a telephone talk with {office} of Kestria {other} about sanctions and grain. They spoke of peace.")
                .Published("2031-02-20").Person("Mira Orlen").Person(other).Country("Valdoria").Country("Kestria").Build();

        Shape(StoryFinder.Cluster([Call("a", "Teodor Vash", "Chancellor"), Call("b", "Ilse Brandt", "Foreign Minister")], NoReuse)).ShouldBe("a | b");
    }

    [Fact]
    public void Two_sides_tell_one_summit_of_which_only_the_name_is_common()
    {
        var ours = new Account("a", "President Orlen takes part in the Straits Council Summit\nMira Orlen affirmed the commitment of Valdoria to an open sea and announced a new health fund on Wednesday.")
            .Published("2031-03-12").Dated("Wednesday", "2031-03-12").Person("Mira Orlen").Build();
        var theirs = new Account("b", "16th Straits Council summit\nThe Chancellor joined by video link on Wednesday. Vash: Dear friends, our trade in timber has doubled.")
            .Published("2031-03-12").Dated("Wednesday", "2031-03-12").Person("Vash").Build();

        Shape(StoryFinder.Cluster([ours, theirs], NoReuse)).ShouldBe("a b");
    }

    [Fact]
    public void One_side_tells_two_summits_in_its_usual_words()
    {
        static Analysis Summit(string id, string name, string day, string date) =>
            new Account(id, $"President Orlen takes part in the {name} Summit\nPresident Mira Orlen reaffirmed on {day} the enduring commitment of Valdoria to the order of the sea, and announced funds for health and climate.")
                .Published(date).Dated(day, date).Person("Mira Orlen").Build();

        Shape(StoryFinder.Cluster([Summit("a", "Straits Council", "Tuesday", "2031-03-11"), Summit("b", "Northern Harbours", "Wednesday", "2031-03-12")], NoReuse)).ShouldBe("a | b");
    }

    [Fact]
    public void Two_sides_tell_one_call_in_words_of_their_own()
    {
        var ours = new Account("a", "Readout of President Orlen's call with Chancellor Vash\nPresident Mira Orlen spoke today with Chancellor Teodor Vash. She voiced deep concern about troops near the straits and underscored that allies would respond.")
            .Published("2031-12-30").Person("Mira Orlen").Person("Teodor Vash").Build();
        var theirs = new Account("b", "Telephone conversation with President Mira Orlen\nTeodor Vash had a telephone conversation with Mira Orlen. The leaders discussed legally binding guarantees and the coming negotiations on arms.")
            .Published("2031-12-31").Person("Teodor Vash").Person("Mira Orlen").Build();

        StoryFinder.Cluster([ours, theirs], NoReuse).Length.ShouldBe(1);
    }

    [Fact]
    public void An_article_about_something_else_is_a_story_of_one()
    {
        var quake = new Account("z", "Strong earthquake shakes Lorn\nAn earthquake of magnitude 6.1 destroyed hundreds of houses near Lorn, the geological service reported.").Published("2031-05-08").Build();

        Shape(StoryFinder.Cluster([quake, Talks("a", "2031-05-08", "Thursday", "2031-05-08"), Talks("b", "2031-05-08", "Thursday", "2031-05-08")], NoReuse)).ShouldBe("a b | z");
    }

    [Fact]
    public void The_order_of_input_does_not_matter()
    {
        var corpus = Enumerable.Range(0, 30).Select(i => Talks(
            i.ToString("00", CultureInfo.InvariantCulture), $"2031-{1 + (i / 5):00}-08", "that day", $"2031-{1 + (i / 5):00}-08", $" Point {i % 7} was open. Envoy {i % 3} left.")).ToList();
        var expected = StoryFinder.Cluster(corpus, NoReuse);

        for (var seed = 1; seed <= 3; seed++)
        {
            var shuffled = corpus.ToArray();
            new Random(seed).Shuffle(shuffled);
            Shape(StoryFinder.Cluster(shuffled, NoReuse)).ShouldBe(Shape(expected));
        }

        expected.Length.ShouldBe(6);
    }

    [Fact]
    public void Ten_thousand_copies_are_one_story_in_seconds()
    {
        var corpus = Enumerable.Range(0, 10_000).Select(i => Talks(i.ToString("00000", CultureInfo.InvariantCulture), "2031-05-08", "Thursday", "2031-05-08")).ToList();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        StoryFinder.Cluster(corpus, NoReuse).ShouldHaveSingleItem().Articles.Length.ShouldBe(10_000);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Nothing_makes_no_story() => StoryFinder.Cluster([], NoReuse).ShouldBeEmpty();

    [Fact]
    public void An_empty_article_is_a_story_of_its_own() =>
        StoryFinder.Cluster([new Account("a", "").Build(), new Account("b", "").Build()], NoReuse).Length.ShouldBe(2);
}
