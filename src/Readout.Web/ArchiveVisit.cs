using Readout.Archive;
using Readout.Documents;

namespace Readout.Web;

/// <summary>An article as read from the archive, with its code points.</summary>
public sealed class ReadArticle(Analysis analysis)
{
    public Analysis Analysis { get; } = analysis;

    public CodePoints Points { get; } = new(analysis.Article.Text);

    /// <summary>The address of a span of this article.</summary>
    public string Address(TextSpan span) => Addresses.Article(Analysis.Article.Id, Points.FromUtf16(span.Start), Points.FromUtf16(span.End));
}

/// <summary>The archive as one request sees it.</summary>
public sealed class ArchiveVisit : IDisposable
{
    private readonly ArchiveGate _gate;

    internal ArchiveVisit(ArchiveGate gate, ArchiveReader reader)
    {
        _gate = gate;
        Reader = reader;
    }

    public ArchiveReader Reader { get; }

    public string Name => System.IO.Path.GetFileName(_gate.Path);

    public ReadArticle Article(string id) => _gate.Article(Reader, id);

    /// <summary>The articles by day and outlet, counted once for each state of the archive.</summary>
    public IReadOnlyList<DayCount> Days() => _gate.Days(Reader);

    public CodePoints Points(string id) => Article(id).Points;

    public void Dispose() => Reader.Dispose();
}
