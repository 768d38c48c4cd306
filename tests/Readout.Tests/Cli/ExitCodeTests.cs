using Microsoft.Data.Sqlite;

namespace Readout.Tests.Cli;

public sealed class ExitCodeTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("list")]
    [InlineData("stories")]
    [InlineData("said")]
    [InlineData("search", "river")]
    [InlineData("show", "9f2c")]
    public void An_archive_that_is_not_there_is_named(params string[] command)
    {
        var run = Run.Of([.. command, "-a", _folder.At("none.db")]);
        run.Code.ShouldBe(2);
        run.Error.ShouldContain(_folder.At("none.db"));
        run.Error.ShouldContain("no such archive");
        run.Out.ShouldBeEmpty();
        File.Exists(_folder.At("none.db")).ShouldBeFalse("asking makes no archive");
    }

    [Fact]
    public void A_file_that_is_no_archive_is_named_and_left_as_it_is()
    {
        var path = _folder.Write("letter.db", "Dear reader, this is no database at all. " + new string('x', 5000));
        foreach (var command in new string[][] { ["list"], ["add", _folder.Write("a.txt", "One.")] })
        {
            var run = Run.Of([.. command, "-a", path]);
            run.Code.ShouldBe(2);
            run.Error.ShouldContain($"{path}: not a Readout archive");
        }

        File.ReadAllText(path).ShouldStartWith("Dear reader");
    }

    [Fact]
    public void Another_programs_database_is_refused()
    {
        using (var other = new SqliteConnection($"Data Source={_folder.Archive};Pooling=False"))
        {
            SQLitePCL.Batteries_V2.Init();
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE recipe (name TEXT)";
            command.ExecuteNonQuery();
        }

        Run.Of("list", "-a", _folder.Archive).Error.ShouldContain("not a Readout archive");
        Run.Of("add", "-a", _folder.Archive, _folder.Write("a.txt", "One.")).Code.ShouldBe(2);
    }

    [Fact]
    public void An_archive_of_a_later_version_is_refused_with_both_versions()
    {
        Run.Of("add", "-a", _folder.Archive, _folder.Write("a.txt", "One.")).Code.ShouldBe(0);
        using (var later = new SqliteConnection($"Data Source={_folder.Archive};Pooling=False"))
        {
            later.Open();
            using var command = later.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            command.ExecuteNonQuery();
        }

        var run = Run.Of("list", "-a", _folder.Archive);
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("later version");
        run.Error.ShouldContain("99");
    }

    [Fact]
    public void Skipped_inputs_are_named_with_the_reason_and_the_rest_goes_in()
    {
        var run = Run.Of("add", "-a", _folder.Archive, _folder.Write("a.txt", "One thing was said."), _folder.At("missing.txt"));
        run.Code.ShouldBe(1);
        run.Error.ShouldContain("missing.txt: no such file or folder");
        run.Out.ShouldContain("added a.txt");
        Run.Of("list", "-a", _folder.Archive, "--json").Json.Count.ShouldBe(1);
    }

    [Fact]
    public void Nothing_but_missing_inputs_is_a_failure()
    {
        Run.Of("analyze", _folder.At("missing.txt")).Code.ShouldBe(2);
        Run.Of("add", "-a", _folder.Archive, _folder.At("missing.txt")).Code.ShouldBe(2);
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData()]
    [InlineData("serve")]
    [InlineData("add")]
    [InlineData("list", "--colour")]
    [InlineData("analyze", "--as-of", "tomorrow", "a.txt")]
    [InlineData("analyze", "--jobs", "0", "a.txt")]
    [InlineData("said", "--from", "2025-13-01")]
    [InlineData("export", "--format", "pdf", "--out", "x")]
    public void Bad_usage_is_a_failure_with_a_message(params string[] args)
    {
        var run = Run.Of(args);
        run.Code.ShouldBe(2);
        run.Error.ShouldStartWith("readout: ");
        run.Out.ShouldBeEmpty();
    }

    [Fact]
    public void Unknown_and_ambiguous_ids_are_told_apart()
    {
        for (var i = 0; i < 40; i++)
        {
            _folder.Write($"in/{i}.txt", $"Account {i}.");
        }

        Run.Of("add", "-a", _folder.Archive, _folder.At("in")).Code.ShouldBe(0);
        var unknown = Run.Of("show", "zzz", "-a", _folder.Archive);
        unknown.Code.ShouldBe(2);
        unknown.Error.ShouldContain("no article 'zzz'");

        // Forty ids and sixteen digits: some two begin alike.
        var digit = Run.Of("list", "-a", _folder.Archive, "--json").Json.Select(record => record.GetProperty("id").GetString()![..1])
            .GroupBy(first => first, StringComparer.Ordinal).First(group => group.Count() > 1).Key;
        Run.Of("show", digit, "-a", _folder.Archive).Error.ShouldContain("begins the ids of several articles");
        Run.Of("story", "s999", "-a", _folder.Archive).Error.ShouldContain("no story 's999'");
    }
}
