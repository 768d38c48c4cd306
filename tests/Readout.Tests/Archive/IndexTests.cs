using System.Collections.Immutable;
using Readout.Archive;
using Readout.Documents;
using Readout.Records;
using Readout.Reuse;
using Readout.Stories;
using Readout.Tests.Cli;
using Readout.Tests.Reuse;

namespace Readout.Tests.Archive;

using Account = (Document Document, ImmutableArray<Analysis> Analyses);

/// <summary>What is found grows with the archive, and is what would have been found had all come at once.</summary>
public sealed class IndexTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Bit_by_bit_and_in_any_order_is_the_same_as_all_at_once(int atATime)
    {
        var accounts = NewsDesk.Accounts(encounters: 5, seed: 3);
        Add("whole.db", accounts, accounts.Count);
        var whole = Found("whole.db").ConvertAll(WithoutDirection);
        whole.Count(record => record.StartsWith("{\"story\"", StringComparison.Ordinal) && record.Contains("\"title\"", StringComparison.Ordinal)).ShouldBe(5);
        for (var round = 0; round < 2; round++)
        {
            var shuffled = accounts.ToArray();
            new Random(round).Shuffle(shuffled);
            Add($"bits{round}.db", shuffled, atATime);
            Found($"bits{round}.db").ConvertAll(WithoutDirection).ShouldBe(whole);
        }
    }

    [Fact]
    public void The_archive_finds_what_is_found_in_memory()
    {
        var accounts = NewsDesk.Accounts(encounters: 8, seed: 5);
        var analyses = accounts.SelectMany(account => account.Analyses).ToList();
        var points = analyses.ToDictionary(analysis => analysis.Article.Id, analysis => new CodePoints(analysis.Article.Text), StringComparer.Ordinal);
        var reuse = ReuseFinder.Find(analyses);
        Add("some.db", accounts, accounts.Count);

        using var reader = ArchiveReader.Open(_folder.At("some.db"));
        reader.Findings(FindingKind.Shared).ShouldBe(reuse.Shared.Select(shared => SharedTextRecord.Write(shared, article => points[article])));
        reader.Findings(FindingKind.Family).ShouldBe(reuse.Families.Select(FamilyRecord.Write));
        reader.Findings(FindingKind.Story).Select(record => StoryRecord.Read(record).Story).Select(Shape).ShouldBe(StoryFinder.Cluster(analyses, reuse).Select(Shape));

        static string Shape(Story story) => $"{story.Id} {story.Title} {story.Date} {story.Place} {string.Join(' ', story.Participants)}: {string.Join(' ', story.Articles)}";
    }

    [Fact]
    public void A_late_account_joins_its_story_and_former_names_lead_to_it()
    {
        // The first of its accounts, by which a story is named, comes last.
        var accounts = NewsDesk.Accounts(encounters: 3, seed: 7);
        Add("late.db", accounts.Skip(1), 20);
        string before;
        using (var reader = ArchiveReader.Open(_folder.At("late.db")))
        {
            before = reader.ResolveStory("s" + accounts[1].Analyses[0].Article.Id);
        }

        Add("late.db", accounts, 20);
        using (var reader = ArchiveReader.Open(_folder.At("late.db")))
        {
            var story = reader.ResolveStory(before);
            StoryRecord.Read(reader.FindingsOfStory(FindingKind.Story, story).Single()).Story.Articles
                .ShouldBe(accounts[..4].Select(account => account.Analyses[0].Article.Id), ignoreOrder: true);
            reader.ResolveStory("s" + accounts[0].Analyses[0].Article.Id[..6]).ShouldBe(story);
            Should.Throw<ArchiveException>(() => reader.ResolveStory("sxyz"));
        }
    }

    [Fact]
    public void Two_stories_become_one_when_an_account_shows_that_they_are()
    {
        const string Head = "PORT SERETH, May 8, 2031 (KPA) -- ";
        const string Fire = "Fire destroyed the old granary at Port Sereth and two warehouses beside it; nobody was hurt, the fire brigade said.";
        const string Insurers = "Insurers expect claims of 40 million crowns after the blaze; the underwriters Halden and Moor carry most of the policies on grain.";
        var one = Account("a.txt", $"Granary burns\n\n{Head}{Fire} Flames rose high over the harbour basin until rain fell at dawn.");
        var other = Account("b.txt", $"Underwriters count the cost\n\n{Head}{Insurers} Premiums on stored wheat rose by a fifth at the exchange.");
        var both = Account("c.txt", $"Granary burns, underwriters count the cost\n\n{Head}{Fire} {Insurers}");

        Add("two.db", [one, other], 2);
        Stories("two.db").Count.ShouldBe(2);
        Add("two.db", [one, other, both], 2);
        Stories("two.db").ShouldHaveSingleItem().Articles.Length.ShouldBe(3);
        Add("one.db", [both, other, one], 3);
        Found("two.db").ShouldBe(Found("one.db"));
    }

    [Fact]
    public void What_turns_out_to_be_a_stock_phrase_is_taken_back()
    {
        var press = new Press(9);
        var phrase = Press.Text([press.Paragraph(24)]);
        var accounts = Enumerable.Range(0, 8).Select(i => Account($"{i}.txt", $"{Press.Text(press.Account(3))}\n\n{phrase}\n\n{Press.Text(press.Account(2))}")).ToList();

        Add("stock.db", accounts[..3], 1);
        Count(FindingKind.Shared).ShouldBe(3, "three texts may copy one another");
        Add("stock.db", accounts, 1);
        Count(FindingKind.Shared).ShouldBe(0, "eight that have nothing else in common do not");

        int Count(FindingKind kind)
        {
            using var reader = ArchiveReader.Open(_folder.At("stock.db"));
            return reader.Findings(kind).Count();
        }
    }

    [Fact]
    public void An_index_that_another_program_made_is_made_anew()
    {
        var accounts = NewsDesk.Accounts(encounters: 3, seed: 11);
        Add("other.db", accounts, 12);
        var found = Found("other.db");
        using (var connection = Sqlite.Open(_folder.At("other.db"), Microsoft.Data.Sqlite.SqliteOpenMode.ReadWrite))
        {
            connection.Run("UPDATE state SET value = 'another' WHERE name = 'indexer'");
            connection.Run("DELETE FROM finding WHERE kind = 'shared'");
        }

        using (var reader = ArchiveReader.Open(_folder.At("other.db")))
        {
            reader.RefreshFindings().ShouldBe(0);
        }

        Found("other.db").ShouldBe(found);
    }

    [Fact]
    public void A_transaction_of_the_index_that_is_broken_off_leaves_nothing()
    {
        var accounts = NewsDesk.Accounts(encounters: 4, seed: 13);
        Add("broken.db", accounts[..8], 8);
        var before = Found("broken.db");
        using (var writer = ArchiveWriter.Open(_folder.At("broken.db"), TimeSpan.Zero))
        {
            foreach (var (document, analyses) in accounts[8..])
            {
                writer.Add(document, analyses);
            }

            writer.Commit();

            // A record that cannot be unpacked stops the work in the middle, as a power cut would.
            writer.Connection.Run("UPDATE article SET record = x'00' WHERE number = 12");
            Should.Throw<ArchiveException>(() => writer.Index(all: true));
        }

        Found("broken.db").ShouldBe(before);
    }

    // How common a wording is, is judged by what has come so far.
    private static string WithoutDirection(string record) =>
        record.IndexOf(",\"direction\"", StringComparison.Ordinal) is > 0 and var end ? record[..end] : record;

    private static Account Account(string name, string text)
    {
        var document = new Document(name, text);
        return (document, Analyzer.Analyze(document, new AnalysisOptions { Learned = false }));
    }

    private void Add(string archive, IEnumerable<Account> accounts, int atATime)
    {
        using var writer = ArchiveWriter.Open(_folder.At(archive), TimeSpan.Zero);
        foreach (var some in accounts.Chunk(atATime))
        {
            foreach (var (document, analyses) in some)
            {
                writer.Add(document, analyses);
            }

            writer.Index(all: true);
        }
    }

    private List<string> Found(string archive)
    {
        using var reader = ArchiveReader.Open(_folder.At(archive));
        return [.. Enum.GetValues<FindingKind>().SelectMany(reader.Findings)];
    }

    private List<Story> Stories(string archive)
    {
        using var reader = ArchiveReader.Open(_folder.At(archive));
        return [.. reader.Findings(FindingKind.Story).Select(record => StoryRecord.Read(record).Story)];
    }
}
