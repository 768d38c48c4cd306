using System.Text;
using Readout.Articles;
using Readout.Documents;
using Readout.Records;

namespace Readout.Tests.Properties;

/// <summary>What must hold for every analysis of every text, however odd.</summary>
public static class Invariants
{
    public static void Hold(Document document)
    {
        var analyses = Analyzer.Analyze(document, AnalysisOptions.Default);
        var end = 0;
        foreach (var analysis in analyses)
        {
            var article = analysis.Article;
            var start = new CodePoints(document.Text).ToUtf16(article.StartInCodePoints);
            document.Text.AsSpan(start, article.Text.Length).SequenceEqual(article.Text).ShouldBeTrue($"{document.Name}: the article's text is not the document's at {start}");
            start.ShouldBeGreaterThanOrEqualTo(end, $"{document.Name}: articles overlap");
            end = start + article.Text.Length;
            Hold(analysis);
        }

        analyses.Select(analysis => analysis.Article.Id).ShouldBeUnique();
    }

    private static void Hold(Analysis analysis)
    {
        var text = analysis.Article.Text;
        TextIsRebuilt(text, analysis.Tokens);
        BlocksCover(analysis.Article);
        SpansAreWhole(analysis);
        NothingOutOfBoilerplate(analysis);
        RecordComesBack(analysis);
    }

    private static void TextIsRebuilt(string text, Layer<Token> tokens)
    {
        var rebuilt = new StringBuilder();
        var at = 0;
        foreach (var token in tokens)
        {
            var gap = text.AsSpan(at, token.Span.Start - at);
            gap.IsWhiteSpace().ShouldBeTrue("between tokens there is white space and nothing else");
            token.Span.IsEmpty.ShouldBeFalse();
            rebuilt.Append(gap).Append(token.Span.Of(text));
            at = token.Span.End;
        }

        rebuilt.Append(text.AsSpan(at));
        text.AsSpan(at).IsWhiteSpace().ShouldBeTrue();
        string.Equals(rebuilt.ToString(), text, StringComparison.Ordinal).ShouldBeTrue();
    }

    private static void BlocksCover(Article article)
    {
        var blocks = article.Blocks;
        for (var b = 1; b < blocks.Count; b++)
        {
            blocks[b].Span.Start.ShouldBeGreaterThanOrEqualTo(blocks[b - 1].Span.End, $"blocks {b - 1} and {b} overlap");
        }

        var at = 0;
        for (var i = 0; i < article.Text.Length; i++)
        {
            while (at < blocks.Count && blocks[at].Span.End <= i)
            {
                at++;
            }

            if (!char.IsWhiteSpace(article.Text[i]))
            {
                (at < blocks.Count && blocks[at].Span.Contains(i)).ShouldBeTrue($"the character at {i} lies in no block");
            }
        }
    }

    private static void SpansAreWhole(Analysis analysis)
    {
        var text = analysis.Article.Text;
        var spans = analysis.Sentences.Select(sentence => sentence.Span)
            .Concat(analysis.Entities.Items.SelectMany(entity => entity.Mentions.Select(mention => mention.Span)))
            .Concat(analysis.Attributions.SelectMany(attribution => attribution.Source.Concat(attribution.Cue).Concat(attribution.Content)))
            .Concat(analysis.Figures.Select(figure => figure.Span))
            .Concat(analysis.Dates.Select(date => date.Span));
        foreach (var span in spans)
        {
            span.End.ShouldBeLessThanOrEqualTo(text.Length);
            span.IsEmpty.ShouldBeFalse();
            IsInsidePair(text, span.Start).ShouldBeFalse($"{span} cuts a surrogate pair");
            IsInsidePair(text, span.End).ShouldBeFalse($"{span} cuts a surrogate pair");
        }

        foreach (var attribution in analysis.Attributions)
        {
            attribution.Content.ShouldNotBeEmpty();
            attribution.Confidence.ShouldBeInRange(0, 1);
            (attribution.Within is null || analysis.Attributions.Any(outer => outer.Id == attribution.Within)).ShouldBeTrue();
            (attribution.Entity is null || analysis.Entities.Items.Any(entity => entity.Id == attribution.Entity)).ShouldBeTrue();
        }
    }

    private static void NothingOutOfBoilerplate(Analysis analysis)
    {
        var reported = analysis.Attributions.Select(attribution => attribution.Span)
            .Concat(analysis.Figures.Select(figure => figure.Span))
            .Concat(analysis.Dates.Select(date => date.Span))
            .ToList();
        foreach (var block in analysis.Article.Blocks.Where(block => block.Kind == BlockKind.Boilerplate))
        {
            reported.ShouldNotContain(span => block.Span.Contains(span));
        }
    }

    private static void RecordComesBack(Analysis analysis)
    {
        // JSON has no lone surrogates: the writer puts an escaped U+FFFD for each, which is read as that character and then written plainly.
        var record = ArticleRecordWriter.Write(analysis).Replace("\\uFFFD", "\uFFFD", StringComparison.Ordinal);
        var back = ArticleRecordReader.Read(Encoding.UTF8.GetBytes(record));
        var again = ArticleRecordWriter.Write(back);
        var differ = record.AsSpan().CommonPrefixLength(again);
        (differ == record.Length && differ == again.Length).ShouldBeTrue(
            $"the record read and written again differs at {differ}: {Around(record, differ)} became {Around(again, differ)}");
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 40)];

    private static bool IsInsidePair(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsLowSurrogate(text[offset]) && char.IsHighSurrogate(text[offset - 1]);
}
