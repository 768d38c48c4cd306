using BenchmarkDotNet.Attributes;
using Readout.Documents;
using Readout.Records;

namespace Readout.Bench;

/// <summary>The stages of <c>analyze</c> over the sample. Each benchmark gives back what it made, and the set-up checks that it is the expected work.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private IReadOnlyList<Document> _documents = [];

    private IReadOnlyList<Analysis> _analyses = [];

    [GlobalSetup]
    public void Read()
    {
        _documents = [.. Corpus.Read(Corpus.Sample, 0).Take(17)];
        _analyses = [.. _documents.SelectMany(document => Analyzer.Analyze(document, AnalysisOptions.Default))];
        if (Tokenise() < 5_000)
        {
            throw new InvalidOperationException("the sample is not what it was: too few tokens");
        }
    }

    [Benchmark]
    public int Tokenise() => _documents.Sum(document => Tokenizer.Tokenize(document.Text).Count);

    [Benchmark]
    public int Articles() => _documents.Sum(document => Readout.Articles.ArticleReader.Read(document).Length);

    [Benchmark]
    public int Sentences() => _analyses.Sum(analysis => Readout.Language.SentenceSplitter.Split(analysis.Tokens, analysis.Article.Blocks).Count);

    [Benchmark]
    public int Analyse() => _documents.Sum(document => Analyzer.Analyze(document, AnalysisOptions.Default).Length);

    [Benchmark]
    public int WriteRecords() => _analyses.Sum(analysis => ArticleRecordWriter.Write(analysis).Length);

    [Benchmark]
    public int Reuse() => Readout.Reuse.ReuseFinder.Find(_analyses).Shared.Length;
}
