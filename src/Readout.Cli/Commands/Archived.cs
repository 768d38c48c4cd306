using Readout.Archive;
using Readout.Cli.Display;
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
    /// <param name="formulations">the set phrases too</param>
    public static Archived OpenWithFindings(string path, Streams streams, bool formulations = false)
    {
        var archived = Open(path);
        if (archived.Reader.RefreshFindings(articles => Say($"comparing {Wording.Count(articles, "article")}...")) is > 0 and var waiting)
        {
            Say($"{Wording.Count(waiting, "article")} added lately, not compared with the others yet");
        }

        if (formulations)
        {
            archived.Reader.RefreshFormulations(articles => Say($"looking for set phrases in {Wording.Count(articles, "article")}..."));
        }

        return archived;

        void Say(string message)
        {
            if (streams.ErrorIsTerminal)
            {
                streams.Error.WriteLine("readout: " + message);
            }
        }
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
