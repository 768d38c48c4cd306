using Readout.Archive;
using Readout.Cli.Commands;
using Readout.Cli.Display;
using Readout.Documents;
using Readout.Records;

namespace Readout.Cli.Export;

/// <summary>One table a kind of thing; places are code points of the article's text, as in the records.</summary>
internal static class CsvExport
{
    public static void Write(Archived archive, string path)
    {
        using var tables = new CsvTables(path);
        Articles(archive, tables);
        Findings(archive, tables);
    }

    private static void Articles(Archived archive, CsvTables tables)
    {
        var rows = archive.Reader.Articles();
        IEnumerable<(Analysis Analysis, CodePoints Points)> All() => rows.Select(row => (archive.Analysis(row.Id), archive.Points(row.Id)));

        tables.Write(
            "articles",
            ["article", "document", "start", "published", "published_basis", "outlet", "agency", "place", "language", "words", "title", "url"],
            rows.Select(row => (Row: row, archive.Analysis(row.Id).Article)).Select(item => new object?[]
            {
                item.Row.Id, item.Row.Document, item.Row.Start, item.Row.Published, item.Article.Published?.Basis, item.Row.Outlet, item.Row.Agency,
                item.Row.Place, item.Article.Language, item.Row.Words, item.Row.Title, item.Article.Url,
            }));
        tables.Write(
            "attributions",
            ["article", "attribution", "start", "end", "speaker", "to", "via", "kind", "within", "confidence", "source", "cue", "content"],
            All().SelectMany(item => item.Analysis.Attributions, (item, attribution) =>
            {
                var text = item.Analysis.Article.Text;
                var content = Wording.ContentSpan(attribution);
                return new object?[]
                {
                    item.Analysis.Article.Id, attribution.Id, item.Points.FromUtf16(content.Start), item.Points.FromUtf16(content.End), attribution.Speaker,
                    attribution.To, string.Join("; ", attribution.Via), Names.Of(attribution.Kind), attribution.Within, Math.Round(attribution.Confidence, 3),
                    Words(attribution.Source, text), Words(attribution.Cue, text), Words(attribution.Content, text),
                };
            }));
        tables.Write(
            "figures",
            ["article", "start", "end", "words", "bound", "value", "upper", "unit", "counts", "as_of", "change"],
            All().SelectMany(item => item.Analysis.Figures, (item, figure) => new object?[]
            {
                item.Analysis.Article.Id, item.Points.FromUtf16(figure.Span.Start), item.Points.FromUtf16(figure.Span.End), figure.Span.In(item.Analysis.Article.Text),
                Names.Of(figure.Bound), figure.Value, figure.Upper, figure.Unit, figure.Counts, figure.AsOf, Names.Of(figure.Change),
            }));
        tables.Write(
            "dates",
            ["article", "start", "end", "words", "kind", "value"],
            All().SelectMany(item => item.Analysis.Dates, (item, date) => new object?[]
            {
                item.Analysis.Article.Id, item.Points.FromUtf16(date.Span.Start), item.Points.FromUtf16(date.Span.End), date.Span.In(item.Analysis.Article.Text),
                Names.Of(date.Kind), date.Value,
            }));
        tables.Write(
            "names",
            ["article", "entity", "name", "kind", "country", "mentions"],
            All().SelectMany(item => item.Analysis.Entities.Items, (item, entity) => new object?[]
            {
                item.Analysis.Article.Id, entity.Id, entity.Name, Names.Of(entity.Kind), entity.Country, entity.Mentions.Length,
            }));
    }

    private static void Findings(Archived archive, CsvTables tables)
    {
        var reader = archive.Reader;
        var stories = reader.Findings(FindingKind.Story).Select(StoryRecord.Read).ToList();
        var shared = reader.Findings(FindingKind.Shared).Select(record => SharedTextRecord.Read(record, archive.Points)).ToList();
        var statements = reader.Findings(FindingKind.Statement).Select(StatementRecord.Read).ToList();
        tables.Write(
            "stories",
            ["story", "date", "place", "title", "participants", "accounts", "independent_origins"],
            stories.Select(item => new object?[]
            {
                item.Story.Id, item.Story.Date, item.Story.Place, item.Story.Title, string.Join("; ", item.Story.Participants), item.Story.Articles.Length, item.IndependentOrigins,
            }));
        tables.Write(
            "story_articles",
            ["story", "article"],
            stories.SelectMany(item => item.Story.Articles, (item, article) => new object?[] { item.Story.Id, article }));
        tables.Write(
            "pairs",
            ["a", "b", "covered_of_a", "covered_of_b", "direction", "reason", "passages"],
            shared.Select(pair => new object?[] { pair.A, pair.B, pair.CoveredOfA, pair.CoveredOfB, Names.Of(pair.Direction), pair.Reason, pair.Passages.Length }));
        tables.Write(
            "passages",
            ["a", "a_start", "a_end", "b", "b_start", "b_end", "same", "words_of_a"],
            shared.SelectMany(pair => pair.Passages, (pair, passage) => new object?[]
            {
                pair.A, archive.Points(pair.A).FromUtf16(passage.A.Start), archive.Points(pair.A).FromUtf16(passage.A.End),
                pair.B, archive.Points(pair.B).FromUtf16(passage.B.Start), archive.Points(pair.B).FromUtf16(passage.B.End),
                passage.Same, passage.A.In(archive.Analysis(pair.A).Article.Text),
            }));
        tables.Write(
            "families",
            ["family", "article", "is_origin", "origin_name"],
            reader.Findings(FindingKind.Family).Select(FamilyRecord.Read).SelectMany(family => family.Articles, (family, article) => new object?[]
            {
                family.Id, article, article == family.Origin ? "yes" : "no", family.OriginName,
            }));
        tables.Write(
            "statements",
            ["statement", "story", "speaker", "article", "attribution", "relation", "independent_origins", "missing_from"],
            statements.SelectMany(statement => statement.Tellings, (statement, telling) => new object?[]
            {
                statement.Id, statement.Story, statement.Speaker, telling.Article, telling.Attribution, Names.Of(telling.Relation), statement.IndependentOrigins,
                string.Join("; ", statement.MissingFrom),
            }));
        tables.Write(
            "figure_versions",
            ["story", "counts", "verdict", "reason", "independent_origins", "article", "start", "end", "bound", "value", "upper", "unit"],
            reader.Findings(FindingKind.Figure).Select(record => FigureComparisonRecord.Read(record, archive.Points)).SelectMany(figure => figure.Versions, (figure, version) => new object?[]
            {
                figure.Story, figure.Counts, Names.Of(figure.Verdict), figure.Reason, figure.IndependentOrigins, version.Article,
                archive.Points(version.Article).FromUtf16(version.Span.Start), archive.Points(version.Article).FromUtf16(version.Span.End),
                Names.Of(version.Bound), version.Value, version.Upper, version.Unit,
            }));
        tables.Write(
            "formulations",
            ["formulation", "article", "start", "end", "speaker", "date"],
            reader.Findings(FindingKind.Formulation).Select(record => FormulationRecord.Read(record, archive.Points)).SelectMany(formulation => formulation.Uses, (formulation, use) => new object?[]
            {
                formulation.Text, use.Article, archive.Points(use.Article).FromUtf16(use.Span.Start), archive.Points(use.Article).FromUtf16(use.Span.End), use.Speaker, use.Date,
            }));
    }

    private static string Words(IEnumerable<TextSpan> spans, string text) => string.Join(" … ", spans.Select(span => span.In(text)));
}
