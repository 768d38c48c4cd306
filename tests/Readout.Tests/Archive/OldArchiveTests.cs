using Readout.Archive;
using Readout.Tests.Cli;
using Readout.Tests.House;

namespace Readout.Tests.Archive;

/// <summary>An archive of every released schema version is kept and must open for good.</summary>
public sealed class OldArchiveTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public static TheoryData<int> Versions => [.. Enumerable.Range(1, Schema.Version)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Versions))]
    public void An_archive_of_an_earlier_version_opens_answers_and_takes_more(int version)
    {
        File.Copy(Repository.At("tests", "Readout.Tests", "OldArchives", $"version-{version}.sqlite"), _folder.Archive);
        Run.Of("list", "--json", "-a", _folder.Archive).Json.Select(record => record.GetProperty("document").GetString()).ShouldBe(["harbour.txt", "quay.txt"]);
        Run.Of("search", "lighthouse", "--json", "-a", _folder.Archive).Lines.Count.ShouldBe(2);
        Run.Of("reuse", "--json", "-a", _folder.Archive).Code.ShouldBe(0);

        var added = Run.Of("add", "-a", _folder.Archive, _folder.Write("third.txt", "A third text, on the lighthouse too."));
        added.Code.ShouldBe(0);
        Run.Of("search", "lighthouse", "--json", "-a", _folder.Archive).Lines.Count.ShouldBe(3);
    }

    [Fact]
    public void An_archive_cut_short_or_damaged_is_refused_with_its_name()
    {
        var whole = File.ReadAllBytes(Repository.At("tests", "Readout.Tests", "OldArchives", "version-1.sqlite"));
        File.WriteAllBytes(_folder.Archive, whole[..(whole.Length / 3)]);
        var cut = Run.Of("list", "--json", "-a", _folder.Archive);
        cut.Code.ShouldBe(2);
        cut.Error.ShouldStartWith("readout: ");

        File.WriteAllBytes(_folder.At("empty.db"), []);
        Run.Of("list", "-a", _folder.At("empty.db")).Error.ShouldContain("empty.db");
    }
}
