using System.Collections.Immutable;
using Readout.Archive;
using Readout.Documents;
using Readout.Formulations;
using Readout.Records;
using Readout.Web.Pages.Front;

namespace Readout.Web.Pages.Formulations;

public sealed record UseView(DateOnly? Date, string? Speaker, string Account, string Sentence, string Address);

/// <summary>One set phrase over time, with the sources under each point.</summary>
public sealed record FormulationView(string Text, int Uses, int IndependentUses, ImmutableArray<string> Variants, DayChart Chart, ImmutableArray<UseView> Places)
{
    // The chart counts all uses; more sentences than this are too many for a page.
    private const int MostShown = 300;

    internal static FormulationView Read(PageRequest request)
    {
        var archive = request.Archive;
        var text = request.Route("text");
        var formulation = archive.Reader.Findings(FindingKind.Formulation)
            .Where(record => record.Contains(System.Text.Json.JsonSerializer.Serialize(text)[1..^1], StringComparison.Ordinal) || !text.All(char.IsAscii))
            .Select(record => FormulationRecord.Read(record, archive.Points))
            .FirstOrDefault(found => string.Equals(found.Text, text, StringComparison.Ordinal))
            ?? throw new ArchiveException($"no set phrase '{text}'");
        return new FormulationView(
            formulation.Text,
            formulation.Uses.Length,
            formulation.IndependentUses,
            formulation.Variants,
            DayCharts.Of(formulation.Uses.Select(use => new DayCount(use.Date, use.Speaker, 1)), "the accounts themselves"),
            [.. formulation.Uses.Take(MostShown).Select(use => Place(archive, use))]);
    }

    private static UseView Place(ArchiveVisit archive, FormulationUse use)
    {
        var read = archive.Article(use.Article);
        var article = read.Analysis.Article;
        var sentence = read.Analysis.Sentences.FirstOrDefault(sentence => sentence.Span.Overlaps(use.Span));
        return new UseView(
            use.Date,
            use.Speaker,
            article.Outlet ?? article.Agency ?? article.Document,
            WhiteSpace.Collapse((sentence.Span.IsEmpty ? use.Span : sentence.Span).Of(article.Text)),
            read.Address(use.Span));
    }
}

public sealed record FormulationLine(string Text, int Uses, int IndependentUses, int Articles, DateOnly? First, DateOnly? Last, ImmutableArray<string> Speakers);

/// <summary>The set phrases of the archive.</summary>
public sealed record FormulationsView(int Total, int Page, int Pages, ImmutableArray<FormulationLine> Formulations)
{
    private const int PageSize = 100;

    private static readonly CodePoints NoPoints = new("");

    internal static FormulationsView Read(PageRequest request)
    {
        var records = request.Archive.Reader.Findings(FindingKind.Formulation).ToList();
        var pages = Math.Max(1, (records.Count + PageSize - 1) / PageSize);
        var page = Math.Min(request.Leaf, pages);
        return new FormulationsView(records.Count, page, pages, [.. records.Skip((page - 1) * PageSize).Take(PageSize).Select(Line)]);
    }

    private static FormulationLine Line(string record)
    {
        var formulation = FormulationRecord.Read(record, _ => NoPoints);
        var days = formulation.Uses.Select(use => use.Date).OfType<DateOnly>().ToList();
        return new FormulationLine(
            formulation.Text,
            formulation.Uses.Length,
            formulation.IndependentUses,
            formulation.Uses.Select(use => use.Article).Distinct(StringComparer.Ordinal).Count(),
            days.Count > 0 ? days.Min() : null,
            days.Count > 0 ? days.Max() : null,
            [.. formulation.Uses.Select(use => use.Speaker).OfType<string>().CountBy(speaker => speaker, StringComparer.Ordinal)
                .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).Take(3)]);
    }
}
