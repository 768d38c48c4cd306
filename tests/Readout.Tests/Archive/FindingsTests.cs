using Readout.Archive;
using Readout.Tests.Cli;

namespace Readout.Tests.Archive;

public sealed class FindingsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_a_run_cut_short_left_out_of_the_index_is_taken_in_when_somebody_reads()
    {
        Accounts.WriteTo(_folder, 6);
        Run.Of("add", "-a", _folder.Archive, _folder.At("in"));
        var whole = Run.Of("reuse", "--json", "-a", _folder.Archive).Out;
        whole.ShouldNotBeEmpty();

        // A run that is killed after its last commit has added documents, but not compared them.
        using (var writer = ArchiveWriter.Open(_folder.Archive, TimeSpan.Zero))
        {
            var document = new Readout.Documents.Document("late.txt", "A late text.");
            writer.Add(document, Analyzer.Analyze(document, AnalysisOptions.Default)).ShouldBeTrue();
            writer.Commit();
        }

        var computed = new List<int>();
        using (var reader = ArchiveReader.Open(_folder.Archive))
        {
            reader.RefreshFindings(computed.Add);
            reader.Findings(FindingKind.Shared).Count().ShouldBe(whole.Split('\n').Count(line => line.StartsWith("{\"a\"", StringComparison.Ordinal)));
        }

        using (var reader = ArchiveReader.Open(_folder.Archive))
        {
            reader.RefreshFindings(computed.Add);
        }

        computed.ShouldBe([1], "one article was left, and the second reader finds it taken in");
    }

    [Fact]
    public void While_another_writes_a_reader_answers_by_what_is_in_the_index()
    {
        Accounts.WriteTo(_folder, 6);
        Run.Of("add", "-a", _folder.Archive, _folder.At("in"));
        using var writer = ArchiveWriter.Open(_folder.Archive, TimeSpan.Zero);
        var document = new Readout.Documents.Document("late.txt", "A late text.");
        writer.Add(document, Analyzer.Analyze(document, AnalysisOptions.Default));
        writer.Commit();

        var run = Run.Of("reuse", "--json", "-a", _folder.Archive);
        run.Code.ShouldBe(0);
        run.Lines.ShouldNotBeEmpty();
        Should.Throw<ArchiveException>(() => ArchiveWriter.Open(_folder.Archive, TimeSpan.Zero))
            .Message.ShouldContain($"being written by process {Environment.ProcessId}");
    }

    [Fact]
    public void What_is_not_committed_is_not_there()
    {
        using (var writer = ArchiveWriter.Open(_folder.Archive, TimeSpan.Zero))
        {
            var document = new Readout.Documents.Document("a.txt", "A text.");
            writer.Add(document, Analyzer.Analyze(document, AnalysisOptions.Default));
            using var reader = ArchiveReader.Open(_folder.Archive);
            reader.ArticleCount.ShouldBe(0);
        }

        using var after = ArchiveReader.Open(_folder.Archive);
        after.ArticleCount.ShouldBe(0);
    }
}
