using System.Collections.Immutable;
using Readout.Documents;

namespace Readout.Articles;

/// <summary>One account with its own headline, dateline or byline: an unmodified stretch of a document.</summary>
/// <remarks>All spans count from the start of <see cref="Text"/>, not of the document.</remarks>
public sealed class Article
{
    public required string Id { get; init; }

    /// <summary>The document's <see cref="Document.Name"/>.</summary>
    public required string Document { get; init; }

    public required DocumentId DocumentId { get; init; }

    /// <summary>Where <see cref="Text"/> begins in the document, in Unicode code points, as records give it.</summary>
    public required int StartInCodePoints { get; init; }

    public required string Text { get; init; }

    /// <summary>ISO 639-1, or null when it cannot be told.</summary>
    public string? Language { get; init; }

    /// <summary>
    /// Whether the stages that know English read it. What is plainly in another language is kept, found by its words and compared with other copies,
    /// but nothing is said about who says what in it.
    /// </summary>
    public bool IsAnalysed => Language is null or "en";

    public TextSpan? Headline { get; init; }

    /// <summary>The title that came outside the text (front matter), where the text itself has no headline.</summary>
    public string? Title { get; init; }

    public PublicationDate? Published { get; init; }

    /// <summary>The moment of publication as the page or feed writes it (ISO 8601), where it tells more than the day.</summary>
    public string? PublishedAt { get; init; }

    /// <summary>When this copy was last changed, by its own word (ISO 8601).</summary>
    public string? Updated { get; init; }

    public Dateline? Dateline { get; init; }

    public ImmutableArray<Byline> Bylines { get; init; } = [];

    /// <summary>Who published this copy, by full name.</summary>
    public string? Outlet { get; init; }

    /// <summary>Whose account it is by its own words, by full name.</summary>
    public string? Agency { get; init; }

    public string? Url { get; init; }

    /// <summary>Every non-blank character lies in exactly one block.</summary>
    public required Layer<Block> Blocks { get; init; }

    /// <summary>The headline, else the outside title, else the first words of the body: something to call the article by.</summary>
    public string DisplayTitle
    {
        get
        {
            if (Headline is { } headline)
            {
                return WhiteSpace.Collapse(headline.Of(Text));
            }

            if (Title is not null)
            {
                return Title;
            }

            var body = Blocks.FirstOrDefault(block => block.Kind == BlockKind.Body).Span;
            var line = WhiteSpace.Collapse(body.Of(Text));
            return line.Length <= 80 ? line : line[..79] + "…";
        }
    }

    /// <summary>The identity of the article that begins at code point <paramref name="start"/> of a document.</summary>
    public static string IdOf(DocumentId document, int start) =>
        ContentHash.Of(document.Value, start.ToString(System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>When an article was published.</summary>
/// <param name="Basis">what says so: <c>front matter</c>, <c>byline</c>, <c>dateline</c>, <c>machine prefix</c>, <c>header</c>, <c>caption</c>, <c>text</c>, <c>file name</c>; of a page
/// <c>structured data</c>, <c>page head</c>, <c>time element</c>, <c>address</c>; of a feed, mail or export its own name</param>
public sealed record PublicationDate(DateOnly Date, string Basis);

/// <summary><c>MOSCOW, May 8 (Reuters) -</c>: where and when a dispatch was filed.</summary>
public sealed record Dateline(TextSpan Span, string? Place, DateOnly? Date);

public enum BylineKind
{
    Person,
    Agency,
}

public sealed record Byline(TextSpan Span, string Name, BylineKind Kind);
