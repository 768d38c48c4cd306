using System.Collections.Immutable;
using Readout.Attributions;
using Readout.Coverage;
using Readout.Documents;
using Readout.Records;

namespace Readout.Web.Pages.Stories;

/// <summary>Puts the words to a statement's tellings.</summary>
internal sealed class StatementReader(ImmutableArray<AccountView> accounts, Dictionary<string, ReadArticle> articles)
{
    public StatementView Read(Statement statement)
    {
        var fullest = WordsOf(statement.Fullest);
        return new StatementView(
            statement.Id,
            statement.Speaker,
            fullest,
            statement.IndependentOrigins,
            [.. accounts.Select(account => Cell(statement, account))],
            [.. statement.Tellings
                .Select((telling, index) => (telling, index, account: accounts.First(account => account.Article == telling.Article)))
                .OrderBy(item => accounts.IndexOf(item.account))
                .Select(item => Told(item.telling, item.account, item.index == statement.FullestTelling ? null : fullest))]);
    }

    private TellingView Told(Telling telling, AccountView account, string? fullest)
    {
        var (article, attribution) = Of(telling);
        var own = WordsOf(telling);
        var span = attribution.Content.Aggregate((a, b) => a.Hull(b));
        var sentence = article.Analysis.Sentences.FirstOrDefault(sentence => sentence.Span.Overlaps(span)).Span;
        return new TellingView(
            account.Letter,
            account.Account,
            telling.Article,
            telling.Attribution,
            Names.Of(telling.Relation),
            own,
            WhiteSpace.Collapse((sentence.IsEmpty ? span : sentence).Of(article.Analysis.Article.Text)),
            article.Points.FromUtf16(span.Start),
            article.Points.FromUtf16(span.End),
            AddressOf(telling),
            fullest is null ? [new WordRun(WordChange.Same, own)] : WordDifference.Of(fullest, own));
    }

    private CellView Cell(Statement statement, AccountView account)
    {
        var tellings = statement.Tellings.Where(telling => telling.Article == account.Article).ToList();
        if (tellings.Count == 0)
        {
            return new CellView(account.Letter, "absent", null);
        }

        var telling = tellings.Find(telling => telling.Relation == Relation.Verbatim) ?? tellings[0];
        return new CellView(account.Letter, Names.Of(telling.Relation), AddressOf(telling));
    }

    private string WordsOf(Telling telling)
    {
        var (article, attribution) = Of(telling);
        return string.Join(" … ", attribution.Content.Select(span => WhiteSpace.Collapse(span.Of(article.Analysis.Article.Text))));
    }

    private string AddressOf(Telling telling)
    {
        var (article, attribution) = Of(telling);
        return article.Address(attribution.Content.Aggregate((a, b) => a.Hull(b)));
    }

    private (ReadArticle Article, Attribution Attribution) Of(Telling telling)
    {
        var article = articles[telling.Article];
        return (article, article.Analysis.Attributions.First(attribution => attribution.Id == telling.Attribution));
    }
}
