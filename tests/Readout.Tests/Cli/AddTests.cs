using System.Text.Json.Nodes;

namespace Readout.Tests.Cli;

public sealed class AddTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Adding_the_same_document_twice_changes_nothing()
    {
        Accounts.WriteTo(_folder, 9);
        Run.Of("add", "-a", _folder.Archive, _folder.At("in")).Code.ShouldBe(0);
        var before = Everything(_folder.Archive);

        // The same files from elsewhere, and one of them twice, are the same documents.
        Directory.Move(_folder.At("in"), _folder.At("elsewhere"));
        var again = Run.Of("add", "-a", _folder.Archive, _folder.At("elsewhere"), _folder.At("elsewhere/003.txt"));
        again.Code.ShouldBe(0);
        again.Out.ShouldContain("0 documents added (0 articles), 10 there already");
        Everything(_folder.Archive).ShouldBe(before);
    }

    [Fact]
    public void Adding_bit_by_bit_gives_the_archive_of_one_run()
    {
        Accounts.WriteTo(_folder, 12);
        Run.Of("add", "-a", _folder.At("whole.db"), _folder.At("in"));
        foreach (var file in Directory.EnumerateFiles(_folder.At("in")).OrderDescending(StringComparer.Ordinal))
        {
            Run.Of("add", "-a", _folder.At("bits.db"), file).Code.ShouldBe(0);
        }

        // Which way a text went, and whether one shared sentence is a common wording, is judged by the texts known so far
        // (see ARCHITECTURE, "Does the order of adding matter?"); all else is the same.
        WhatNoOrderChanges(_folder.At("bits.db")).ShouldBe(WhatNoOrderChanges(_folder.At("whole.db")));
    }

    private static IEnumerable<string> WhatNoOrderChanges(string archive) => Everything(archive).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
    {
        var record = JsonNode.Parse(line)!.AsObject();
        if (record.ContainsKey("coveredOfA") && Math.Max((double)record["coveredOfA"]!, (double)record["coveredOfB"]!) < 0.1)
        {
            return "";
        }

        foreach (var field in new[] { "direction", "reason", "confidence", "evidence", "origin", "originName" })
        {
            record.Remove(field);
        }

        return record.ToJsonString();
    }).Where(line => line.Length > 0);

    [Fact]
    public void One_job_and_two_print_the_same_bytes_in_the_order_of_the_input()
    {
        Accounts.WriteTo(_folder, 30);
        var one = Run.Of("analyze", "--jobs", "1", _folder.At("in"));
        var two = Run.Of("analyze", "--jobs", "2", _folder.At("in"));
        two.Out.ShouldBe(one.Out);
        one.Json.Select(record => record.GetProperty("document").GetString()).ShouldBe(Enumerable.Range(0, 30).Select(n => $"{n:000}.txt"));

        Run.Of("add", "--jobs", "1", "-a", _folder.At("one.db"), _folder.At("in"));
        Run.Of("add", "--jobs", "3", "-a", _folder.At("three.db"), _folder.At("in"));
        Everything(_folder.At("three.db")).ShouldBe(Everything(_folder.At("one.db")));
    }

    [Fact]
    public void Analyze_reads_standard_input_and_list_gives_the_records_analyze_gives()
    {
        var fromInput = Run.With("Harbour opens\n\nThe harbour is open, Mirel Dosan said.", colours: false, "analyze", "-");
        fromInput.Code.ShouldBe(0);
        fromInput.Json[0].GetProperty("document").GetString().ShouldBe("-");

        Accounts.WriteTo(_folder, 3);
        Run.Of("add", "-a", _folder.Archive, _folder.At("in"));
        Run.Of("list", "-a", _folder.Archive, "--json").Out.ShouldBe(Run.Of("analyze", _folder.At("in")).Out);
    }

    [Fact]
    public void Only_the_archive_is_left()
    {
        Run.Of("add", "-a", _folder.Archive, _folder.Write("a.txt", "One thing was said."));
        Directory.EnumerateFiles(_folder.Path, "test.db*").ShouldBe([_folder.Archive]);
    }

    internal static string Everything(string archive) =>
        string.Concat(new string[][] { ["list"], ["stories"], ["reuse"], ["figures"], ["formulations"], ["said"] }
            .Select(command => Run.Of([.. command, "--json", "-a", archive]).Out));
}
