using Readout.Archive;
using Readout.Documents;

namespace Readout.Cli.Commands;

/// <summary>An archive open for a command, with the articles it has looked at kept for the length of the command.</summary>
internal sealed class Archived : IDisposable
{
    private readonly Dictionary<string, Analysis> _analyses = new(StringComparer.Ordinal);

    private readonly Dictionary<string, CodePoints> _points = new(StringComparer.Ordinal);

    private Dictionary<string, ArticleRow>? _rows;

    private static readonly CodePoints Empty = new("");

    private Archived(ArchiveReader reader) => Reader = reader;

    public ArchiveReader Reader { get; }

    public static Archived Open(string path) => new(ArchiveReader.Open(path));

    /// <summary>With the findings of the archive as it stands; says so when these must be computed first.</summary>
    public static Archived OpenWithFindings(string path, Streams streams)
    {
        var archived = Open(path);
        archived.Reader.RefreshFindings(articles =>
        {
            if (streams.ErrorIsTerminal)
            {
                streams.Error.WriteLine($"readout: comparing {articles} articles...");
            }
        });
        return archived;
    }

    public Analysis Analysis(string article)
    {
        if (!_analyses.TryGetValue(article, out var analysis))
        {
            _analyses[article] = analysis = Reader.Analysis(article);
        }

        return analysis;
    }

    public ArticleRow Row(string article) => (_rows ??= Reader.Articles().ToDictionary(row => row.Id, StringComparer.Ordinal))[article];

    public CodePoints Points(string article)
    {
        if (!_points.TryGetValue(article, out var points))
        {
            _points[article] = points = new CodePoints(Analysis(article).Article.Text);
        }

        return points;
    }

    /// <summary>For reading records whose spans nobody will look at, without reading the articles for them.</summary>
    public static CodePoints NoPoints(string article) => Empty;

    public void Dispose() => Reader.Dispose();
}
