using Readout.Learning;

namespace Readout.Tests.Learning;

public sealed class WeightFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void What_is_written_is_read_back()
    {
        WeightFile.Write(_path, "test", 3, writer =>
        {
            writer.WriteArray<int>([1, -2, 3]);
            writer.WriteHalves([0.5f, -1.25f]);
            writer.Write(new Vocabulary([7u, 9u]));
        });
        WeightFile.Read(_path, "test", 3, reader => (reader.ReadArray<int>(), reader.ReadHalves(), reader.ReadVocabulary().Hashes.ToArray()))
            .ShouldSatisfyAllConditions(
                read => read.Item1.ShouldBe([1, -2, 3]),
                read => read.Item2.ShouldBe([0.5f, -1.25f]),
                read => read.Item3.ShouldBe([7u, 9u]));
    }

    [Theory]
    [InlineData("names", 3, "holds test weights of version 3, not names of version 3")]
    [InlineData("test", 4, "holds test weights of version 3, not test of version 4")]
    public void Weights_of_another_kind_or_version_are_refused_by_name(string kind, int version, string message)
    {
        WeightFile.Write(_path, "test", 3, writer => writer.WriteArray<int>([1]));
        Should.Throw<InvalidDataException>(() => WeightFile.Read(_path, kind, version, reader => reader.ReadArray<int>())).Message.ShouldBe($"{_path}: {message}");
    }

    [Fact]
    public void A_foreign_file_and_a_cut_one_are_refused()
    {
        File.WriteAllText(_path, "not weights at all");
        Should.Throw<InvalidDataException>(() => WeightFile.Read(_path, "test", 1, reader => 0)).Message.ShouldContain("not a weight file");
        WeightFile.Write(_path, "test", 1, writer => writer.WriteArray<int>([.. Enumerable.Range(0, 1000)]));
        File.WriteAllBytes(_path, File.ReadAllBytes(_path)[..500]);
        Should.Throw<InvalidDataException>(() => WeightFile.Read(_path, "test", 1, reader => reader.ReadArray<int>())).Message.ShouldContain("cut short");
    }

    [Fact]
    public void Missing_weights_are_told_with_what_to_do() =>
        Should.Throw<FileNotFoundException>(() => ModelFiles.Find("no-such.bin")).Message.ShouldContain("readout train");
}
