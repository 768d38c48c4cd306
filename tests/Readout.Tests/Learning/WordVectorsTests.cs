using Readout.Learning;

namespace Readout.Tests.Learning;

public sealed class WordVectorsTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    private static WordVectors Vectors(params string[] words) =>
        WordVectors.Quantise([.. words.Select((word, i) => (Vocabulary.Hash(word), new float[] { i + 1, -i, 2, 0.5f }))], 4);

    private static RareWords Rare(params string[] words)
    {
        var vectors = Vectors(words);
        return new RareWords(vectors.Words, VectorCodes.Of(vectors.Values[4..], 4, 2), vectors.Scales[1..].ToArray());
    }

    [Fact]
    public void Few_vectors_are_coded_without_loss_and_stand_behind_the_common_ones()
    {
        var vectors = Vectors("river", "bank").With(Rare("korvane", "tolmin"));
        var found = new float[4];
        vectors.CopyTo(vectors.Row("tolmin"), found);
        found.ShouldBe([2, -1, 2, 0.5f], tolerance: 0.02);
        vectors.CopyTo(vectors.Row("bank"), found);
        found.ShouldBe([2, -1, 2, 0.5f], tolerance: 0.02);
        vectors.Row("unheard").ShouldBe(0);
        new[] { "river", "bank", "korvane", "tolmin" }.Select(word => vectors.Row(word)).ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public void The_kept_numbers_times_their_scale_are_the_vector()
    {
        var vectors = Vectors("river").With(Rare("korvane", "tolmin"));
        foreach (var word in (string[])["river", "tolmin"])
        {
            var row = vectors.Row(word);
            var whole = new float[4];
            var kept = new short[4];
            vectors.CopyTo(row, whole);
            vectors.CopyTo(row, kept);
            kept.Select(value => value * vectors.ScaleOf(row)).ShouldBe(whole);
        }
    }

    [Fact]
    public void Rare_words_are_written_and_read_back()
    {
        var rare = Rare("korvane", "tolmin", "maren");
        WordVectorImport.Save(rare, _path);
        var read = WordVectorImport.LoadRare(_path);
        read.Words.Hashes.ShouldBe(rare.Words.Hashes);
        read.Codes.Codes.ToArray().ShouldBe(rare.Codes.Codes.ToArray());
        read.Codes.Pieces.ToArray().ShouldBe(rare.Codes.Pieces.ToArray());
        read.Scales.ShouldBe(rare.Scales, tolerance: 0.001);
    }
}
