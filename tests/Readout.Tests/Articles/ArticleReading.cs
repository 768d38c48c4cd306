using System.Collections.Immutable;
using Readout.Articles;
using Readout.Documents;

namespace Readout.Tests.Articles;

/// <summary>Reads a text as a document, and says what is in an article in words a test can compare.</summary>
internal static class ArticleReading
{
    public static ImmutableArray<Article> Read(string text, string name = "page.txt", DocumentInfo? info = null) =>
        ArticleReader.Read(new Document(name, text, info));

    public static Article ReadOne(string text, string name = "page.txt", DocumentInfo? info = null) => Read(text, name, info).ShouldHaveSingleItem();

    /// <summary>The text of every block of a kind.</summary>
    public static string[] Texts(this Article article, BlockKind kind) =>
        [.. article.Blocks.Where(block => block.Kind == kind).Select(block => block.Span.In(article.Text))];

    public static string? HeadlineText(this Article article) => article.Headline?.In(article.Text);

    /// <summary>A paragraph of running text, long enough to be nothing else.</summary>
    public static string Paragraph(int n) =>
        $"The delegations of Valdoria and Kestria went through point {n} of the agenda and agreed that officials would draw up a timetable before the end of the month.";
}
