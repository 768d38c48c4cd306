using System.Diagnostics;
using Readout.Archive;

namespace Readout.Tests.Cli;

/// <summary>The program itself, killed in the middle of its work.</summary>
public sealed class KillTests : IDisposable
{
    private const int Documents = 90;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_run_killed_at_any_moment_leaves_what_it_reported_and_can_be_continued()
    {
        Accounts.WriteTo(_folder, Documents);
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var milliseconds in new[] { 120, 300, 450, 650, 900 })
        {
            using (var program = Start("add", "-a", _folder.Archive, _folder.At("in")))
            {
                program.OutputDataReceived += (_, line) =>
                {
                    if (line.Data is { } text && text.StartsWith("added ", StringComparison.Ordinal))
                    {
                        reported.Add(text.Split(' ')[1]);
                    }
                };
                program.BeginOutputReadLine();
                Thread.Sleep(milliseconds);
                program.Kill();
                program.WaitForExit();
            }

            if (File.Exists(_folder.Archive))
            {
                using var reader = ArchiveReader.Open(_folder.Archive);
                var there = reader.Articles().Select(article => article.Document).ToHashSet(StringComparer.Ordinal);
                reported.ShouldBeSubsetOf(there, $"killed after {milliseconds} ms");
                reader.Analyses().Count.ShouldBe(there.Count, "every document with all its articles");
            }
        }

        Run.Of("add", "-a", _folder.Archive, _folder.At("in")).Code.ShouldBe(0);
        Run.Of("add", "-a", _folder.At("unbroken.db"), _folder.At("in")).Code.ShouldBe(0);
        AddTests.Everything(_folder.Archive).ShouldBe(AddTests.Everything(_folder.At("unbroken.db")));
        Directory.EnumerateFiles(_folder.Path, "test.db-*").Select(Path.GetFileName).ShouldBeSubsetOf(["test.db-shm", "test.db-wal"], "only what SQLite keeps for readers");
    }

    [Fact]
    public void A_run_killed_while_it_compares_leaves_the_index_it_found_and_can_be_continued()
    {
        const int Many = 60;
        Accounts.WriteTo(_folder, Many);
        Run.Of("add", "-a", _folder.At("unbroken.db"), _folder.At("in")).Code.ShouldBe(0);
        foreach (var (reported, milliseconds) in new[] { (20, 0), (Many - 20, 40), (0, 400) })
        {
            using var program = Start("add", "-a", _folder.Archive, _folder.At("in"));
            for (var line = 0; line < reported && program.StandardOutput.ReadLine() is not null; line++)
            {
            }

            Thread.Sleep(milliseconds);
            program.Kill();
            program.WaitForExit();

            // Either none of the articles that waited is in the index or all.
            using var reader = ArchiveReader.Open(_folder.Archive);
            var told = reader.Findings(FindingKind.Story).SelectMany(record => Readout.Records.StoryRecord.Read(record).Story.Articles).ToList();
            told.Count.ShouldBeOneOf(0, Many);
        }

        Run.Of("add", "-a", _folder.Archive, _folder.At("in")).Code.ShouldBe(0);
        AddTests.Everything(_folder.Archive).ShouldBe(AddTests.Everything(_folder.At("unbroken.db")));
    }

    [Fact]
    public void Two_writers_at_once_both_succeed_one_after_the_other()
    {
        Accounts.WriteTo(_folder, 40);
        using var first = Start("add", "-a", _folder.Archive, _folder.At("in"));
        using var second = Start("add", "-a", _folder.Archive, _folder.At("in"));
        foreach (var program in new[] { first, second })
        {
            program.StandardOutput.ReadToEnd();
            program.WaitForExit();
            program.ExitCode.ShouldBe(0);
        }

        using var reader = ArchiveReader.Open(_folder.Archive);
        reader.ArticleCount.ShouldBe(40);
    }

    [Fact]
    public void A_reader_that_stops_reading_does_not_bring_the_program_down()
    {
        Accounts.WriteTo(_folder, 60);
        using var program = Start("analyze", _folder.At("in"));
        program.StandardOutput.ReadLine().ShouldNotBeNull().ShouldStartWith("{\"readout\":1");
        program.StandardOutput.Close();
        var errors = program.StandardError.ReadToEnd();
        program.WaitForExit(60_000).ShouldBeTrue();
        errors.ShouldBeEmpty();
        program.ExitCode.ShouldBe(0);
    }

    private static Process Start(params string[] args) => Process.Start(new ProcessStartInfo(
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "Readout.Cli.dll"), .. args])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    })!;
}
