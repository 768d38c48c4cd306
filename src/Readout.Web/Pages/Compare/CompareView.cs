using System.Collections.Immutable;
using Readout.Archive;
using Readout.Documents;
using Readout.Reuse;
using WordChange = Readout.Web.Pages.Stories.WordChange;
using WordRun = Readout.Web.Pages.Stories.WordRun;

namespace Readout.Web.Pages.Compare;

public sealed record SideView(string Article, string Title, string Account, DateOnly? Published, double Covered);

/// <summary>A step through both texts; a side that has nothing here is empty.</summary>
/// <param name="Kind">same, edited, moved, other (each side has its own words here), onlyA, onlyB</param>
public sealed record StepView(string Kind, ImmutableArray<WordRun> A, string? AddressOfA, ImmutableArray<WordRun> B, string? AddressOfB);

/// <summary>Two articles side by side.</summary>
public sealed record CompareView(SideView A, SideView B, ImmutableArray<StepView> Steps)
{
    internal static CompareView Read(PageRequest request)
    {
        var (a, b) = (Side(request, "a"), Side(request, "b"));
        var comparison = Comparison.Compare(a.Analysis, b.Analysis);
        return new CompareView(
            Of(a, comparison.CoveredOfA),
            Of(b, comparison.CoveredOfB),
            [.. Paired(comparison.Segments.Select(segment => new StepView(
                segment.Kind switch
                {
                    SegmentKind.OnlyA => "onlyA",
                    SegmentKind.OnlyB => "onlyB",
                    SegmentKind.Edited => "edited",
                    SegmentKind.Moved => "moved",
                    _ => "same",
                },
                Runs(a, segment.A, [.. segment.Changes.Select(change => change.A)], WordChange.Cut),
                segment.A is { } inA ? a.Address(inA) : null,
                Runs(b, segment.B, [.. segment.Changes.Select(change => change.B)], WordChange.Added),
                segment.B is { } inB ? b.Address(inB) : null)))]);
    }

    private static ReadArticle Side(PageRequest request, string name) =>
        request.Ask(name) is { } id
            ? request.Archive.Article(request.Archive.Reader.ResolveArticle(id))
            : throw new ArchiveException("two articles are needed to compare: /compare?a=…&b=…");

    private static SideView Of(ReadArticle read, double covered)
    {
        var article = read.Analysis.Article;
        return new SideView(article.Id, article.DisplayTitle, article.Outlet ?? article.Agency ?? article.Document, article.Published?.Date, covered);
    }

    // What only one side has, followed by what only the other has, stands side by side: one says this where the other says that.
    private static IEnumerable<StepView> Paired(IEnumerable<StepView> steps)
    {
        StepView? waiting = null;
        foreach (var step in steps)
        {
            if (waiting is not null && step.Kind == "onlyB")
            {
                yield return new StepView("other", waiting.A, waiting.AddressOfA, step.B, step.AddressOfB);
                waiting = null;
                continue;
            }

            if (waiting is not null)
            {
                yield return waiting;
            }

            waiting = step.Kind == "onlyA" ? step : null;
            if (waiting is null)
            {
                yield return step;
            }
        }

        if (waiting is not null)
        {
            yield return waiting;
        }
    }

    private static ImmutableArray<WordRun> Runs(ReadArticle read, TextSpan? span, IEnumerable<TextSpan> changes, WordChange change)
    {
        if (span is not { } part)
        {
            return [];
        }

        var text = read.Analysis.Article.Text;
        var runs = ImmutableArray.CreateBuilder<WordRun>();
        void Put(int start, int end, WordChange kind)
        {
            var words = WhiteSpace.Collapse(text.AsSpan(start, end - start));
            if (words.Length > 0)
            {
                runs.Add(new WordRun(kind, words));
            }
        }

        var at = part.Start;
        foreach (var changed in changes.Where(changed => !changed.IsEmpty && part.Start <= changed.Start && changed.End <= part.End).OrderBy(changed => changed.Start))
        {
            Put(at, changed.Start, WordChange.Same);
            Put(changed.Start, changed.End, change);
            at = changed.End;
        }

        Put(at, part.End, WordChange.Same);
        return runs.ToImmutable();
    }
}
