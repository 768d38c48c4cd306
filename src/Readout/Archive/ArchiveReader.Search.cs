using System.Collections.Immutable;
using System.Globalization;
using Readout.Documents;
using Readout.Records;

namespace Readout.Archive;

/// <summary>An article that holds what was asked for.</summary>
/// <param name="Spans">where the words stand in its text, in order</param>
public sealed record SearchHit(Analysis Analysis, ImmutableArray<TextSpan> Spans);

/// <summary>Which attributions are asked for; null leaves a side open.</summary>
public sealed record SaidQuery(string? By, string? About, DateOnly? From, DateOnly? To);

public sealed partial class ArchiveReader
{
    // A word in the headline says more about an article than one in its body.
    private const string HeadlineWeight = "4.0";

    private const char MarkOn = '\u0002';

    private const char MarkOff = '\u0003';

    /// <summary>The articles that hold all the words, best first. What counts as a word and a phrase: see <see cref="SearchWords.Query"/>.</summary>
    /// <exception cref="ArchiveException">there is no word in the question</exception>
    public IEnumerable<SearchHit> Search(string words, int limit)
    {
        var query = SearchWords.Query(words) ?? throw new ArchiveException($"'{words}' holds no word to search for");
        return _connection.Command(
            $"""
            SELECT article.record, highlight(article_words, 0, $on, $off), highlight(article_words, 1, $on, $off)
            FROM article_words JOIN article ON article.number = article_words.rowid
            WHERE article_words MATCH $query
            ORDER BY bm25(article_words, {HeadlineWeight}, 1.0), article.id LIMIT $limit
            """,
            ("$on", MarkOn.ToString()),
            ("$off", MarkOff.ToString()),
            ("$query", query),
            ("$limit", limit))
            .Rows(row =>
            {
                var analysis = ArticleRecordReader.Read(Compression.Unpack((byte[])row.GetValue(0)));
                var (headline, body) = SearchWords.Of(analysis);
                return new SearchHit(analysis, [.. Marked(row.GetString(1), headline).Concat(Marked(row.GetString(2), body)).Order()]);
            });
    }

    /// <summary>Article and attribution ids in order of date, document and place.</summary>
    public IReadOnlyList<(string Article, string Attribution)> Said(SaidQuery query)
    {
        var (by, about) = (Column("speaker", query.By), Column("content", query.About));
        var conditions = new List<string>();
        if (by is not null)
        {
            // By the words of the speaker's name as the account has it, or by any other name of the same person or body.
            var actors = string.Join(',', ActorsNamed(query.By!).Select(number => number.ToString(CultureInfo.InvariantCulture)));
            conditions.Add(
                $"""
                (attribution.number IN (SELECT rowid FROM attribution_words WHERE attribution_words MATCH $by)
                OR attribution.number IN (SELECT attribution FROM actor_said WHERE actor IN ({actors})))
                """);
        }

        if (about is not null)
        {
            conditions.Add("attribution.number IN (SELECT rowid FROM attribution_words WHERE attribution_words MATCH $about)");
        }

        if (query.From is not null)
        {
            conditions.Add("attribution.said >= $from");
        }

        if (query.To is not null)
        {
            conditions.Add("attribution.said <= $to");
        }

        return [.. _connection.Command(
            $"""
            SELECT article.id, attribution.id FROM attribution
            JOIN article ON article.number = attribution.article
            JOIN document ON document.number = article.document
            {(conditions.Count > 0 ? "WHERE " + string.Join(" AND ", conditions) : "")}
            ORDER BY attribution.said IS NULL, attribution.said, {ListOrder}, attribution.number
            """,
            ("$by", by),
            ("$about", about),
            ("$from", JsonFields.Iso(query.From)),
            ("$to", JsonFields.Iso(query.To)))
            .Rows(row => (row.GetString(0), row.GetString(1)))];
    }

    private static string? Column(string column, string? words) =>
        words is null ? null
        : SearchWords.Query(words) is { } query ? $"{column} : ({query})"
        : throw new ArchiveException($"'{words}' holds no word to search for");

    // The index holds the words parted by single spaces, so the n-th run between spaces is the n-th word.
    private static IEnumerable<TextSpan> Marked(string words, IReadOnlyList<Token> tokens)
    {
        var (word, from) = (0, -1);
        for (var i = 0; i < words.Length; i++)
        {
            switch (words[i])
            {
                case MarkOn:
                    from = word;
                    break;
                case MarkOff:
                    yield return tokens[from].Span.Hull(tokens[word].Span);
                    break;
                case ' ':
                    word++;
                    break;
            }
        }
    }
}
