using System.Collections.Immutable;
using Readout.Archive;
using Readout.Attributions;
using Readout.Coverage;
using Readout.Documents;
using Readout.Figures;
using Readout.Records;
using Readout.Reuse;
using Readout.Stories;

namespace Readout.Web.Pages.Stories;

/// <summary>One account of a story. <c>Group</c> numbers the origin it belongs to: accounts of one group are one voice.</summary>
public sealed record AccountView(
    string Letter, string Article, string Title, string Account, DateOnly? Published, int Words, string? Room, int Group, string? Family, int OnlyHere, int LeavesOut);

/// <summary>Where an account stands to a statement: verbatim, reworded or absent.</summary>
public sealed record CellView(string Letter, string Relation, string? Address);

/// <summary>One account's telling; <c>Words</c> marked against the fullest telling.</summary>
/// <param name="Own">this telling's own words</param>
/// <param name="Sentence">the sentence they stand in, or the first of them</param>
/// <param name="Start">code points of the article's text, half-open with <paramref name="End"/></param>
public sealed record TellingView(
    string Letter, string Account, string Article, string Attribution, string Relation, string Own, string Sentence, int Start, int End, string Address, ImmutableArray<WordRun> Words);

public sealed record StatementView(string Id, string? Speaker, string Words, int Voices, ImmutableArray<CellView> Cells, ImmutableArray<TellingView> Tellings)
{
    public bool IsShared => Cells.Count(cell => cell.Address is not null) > 1;
}

public sealed record SpeakerStatements(string Speaker, ImmutableArray<StatementView> Statements);

public sealed record FigureTelling(string Letter, string Words, string Value, string Address);

public sealed record FigureView(string Counts, string Verdict, string Reason, int Voices, ImmutableArray<FigureTelling> Versions);

/// <summary>Statements that one account alone has, or alone leaves out.</summary>
public sealed record AccountStatements(AccountView Account, ImmutableArray<StatementView> Statements);

public sealed record CopyView(string From, string To, string Direction, double CoveredOfFrom, double CoveredOfTo, int Passages, string? Reason, string Address);

/// <summary>What may be asked of the matrix.</summary>
public sealed record MatrixFilter(string? Speaker, string? Relation);

/// <summary>One story: who covers it, from which origins, who tells what, figures compared, who copied whom.</summary>
public sealed record StoryView(
    string Id,
    string Title,
    DateOnly? Date,
    string? Place,
    ImmutableArray<string> Participants,
    int IndependentOrigins,
    ImmutableArray<AccountView> Accounts,
    MatrixFilter Filter,
    ImmutableArray<string> Speakers,
    ImmutableArray<SpeakerStatements> Matrix,
    ImmutableArray<FigureView> Figures,
    ImmutableArray<CopyView> Copies,
    ImmutableArray<OriginView> Origins,
    ImmutableArray<AccountStatements> OnlyIn,
    ImmutableArray<AccountStatements> LeftOut)
{
    internal static StoryView Read(PageRequest request)
    {
        var archive = request.Archive;
        var reader = archive.Reader;
        var id = reader.ResolveStory(request.Route("story"));
        var (story, origins) = StoryRecord.Read(reader.FindingsOfStory(FindingKind.Story, id).Single());

        // The articles are read side by side: a story of thirty accounts opens in the time of a few.
        var articles = story.Articles.Select(article => archive.Article(article)).ToDictionary(read => read.Analysis.Article.Id, StringComparer.Ordinal);
        var families = reader.FindingsAmong(FindingKind.Family, id, least: 1).Select(FamilyRecord.Read).ToImmutableArray();
        var coverage = reader.FindingsOfStory(FindingKind.Account, id).Select(AccountRecord.Read).ToDictionary(account => account.Article, StringComparer.Ordinal);
        var accounts = AccountOrder.Of(story, families, coverage, articles);
        var teller = new StatementReader(accounts, articles);
        var statements = reader.FindingsOfStory(FindingKind.Statement, id).Select(record => teller.Read(StatementRecord.Read(record))).ToImmutableArray();
        var filter = new MatrixFilter(request.Ask("speaker"), request.Ask("relation"));
        var shared = statements.Where(statement => statement.IsShared).ToList();
        var copies = reader.FindingsAmong(FindingKind.Shared, id, least: 2)
            .Select(record => SharedTextRecord.Read(record, archive.Points)).Where(pair => pair.Passages.Length > 0)
            .Select(pair => CopyOf(pair, accounts)).OrderByDescending(copy => copy.CoveredOfTo).ToImmutableArray();

        return new StoryView(
            story.Id,
            story.Title,
            story.Date,
            story.Place,
            story.Participants,
            origins,
            accounts,
            filter,
            [.. BySpeaker(shared).Select(group => group.Speaker)],
            BySpeaker(shared.Where(statement => Passes(statement, filter))),
            [.. FiguresOf(reader, archive, id, accounts, articles)],
            copies,
            OriginView.Of(families, accounts),
            Alone(accounts, statements, coverage, account => account.OnlyHere),
            Alone(accounts, statements, coverage, account => account.LeavesOut));
    }

    private static ImmutableArray<SpeakerStatements> BySpeaker(IEnumerable<StatementView> statements) =>
        [.. statements.GroupBy(statement => statement.Speaker ?? "Speaker unknown", StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new SpeakerStatements(group.Key, [.. group.OrderByDescending(statement => statement.Voices).ThenByDescending(statement => statement.Cells.Count(cell => cell.Address is not null))]))];

    private static bool Passes(StatementView statement, MatrixFilter filter) =>
        (filter.Speaker is null || string.Equals(statement.Speaker ?? "Speaker unknown", filter.Speaker, StringComparison.Ordinal))
        && (filter.Relation is null || statement.Cells.Any(cell => string.Equals(cell.Relation, filter.Relation, StringComparison.Ordinal)));

    private static IEnumerable<FigureView> FiguresOf(
        ArchiveReader reader, ArchiveVisit archive, string story, ImmutableArray<AccountView> accounts, Dictionary<string, ReadArticle> articles) =>
        reader.FindingsOfStory(FindingKind.Figure, story)
            .Select(record => FigureComparisonRecord.Read(record, archive.Points))
            .Where(figure => figure.Versions.Select(version => version.Article).Distinct(StringComparer.Ordinal).Count() > 1)
            .OrderBy(figure => Array.IndexOf(VerdictOrder, figure.Verdict))
            .Select(figure => new FigureView(
                figure.Counts,
                Names.Of(figure.Verdict),
                figure.Reason,
                figure.IndependentOrigins,
                [.. figure.Versions.Select(version => new FigureTelling(
                    accounts.First(account => account.Article == version.Article).Letter,
                    WhiteSpace.Collapse(version.Span.Of(articles[version.Article].Analysis.Article.Text)),
                    FigureWords.Of(version.Value, version.Upper, version.Bound, version.Unit),
                    articles[version.Article].Address(version.Span)))]));

    // What disagrees is seen first.
    private static readonly Verdict[] VerdictOrder = [Verdict.Conflict, Verdict.Compatible, Verdict.Agree, Verdict.Incomparable];

    private static CopyView CopyOf(SharedText pair, ImmutableArray<AccountView> accounts)
    {
        var (a, b) = (LetterOf(pair.A), LetterOf(pair.B));
        var flip = pair.Direction == Direction.BToA;
        return new CopyView(
            flip ? b : a,
            flip ? a : b,
            pair.Direction switch { Direction.AToB or Direction.BToA => "copied", Direction.Common => "common", _ => "unknown" },
            flip ? pair.CoveredOfB : pair.CoveredOfA,
            flip ? pair.CoveredOfA : pair.CoveredOfB,
            pair.Passages.Length,
            pair.Reason,
            Addresses.Compare(pair.A, pair.B));

        string LetterOf(string article) => accounts.First(account => account.Article == article).Letter;
    }

    private static ImmutableArray<AccountStatements> Alone(
        ImmutableArray<AccountView> accounts,
        ImmutableArray<StatementView> statements,
        Dictionary<string, AccountCoverage> coverage,
        Func<AccountCoverage, ImmutableArray<string>> which)
    {
        var byId = statements.ToDictionary(statement => statement.Id, StringComparer.Ordinal);
        return [.. accounts.Where(account => coverage.ContainsKey(account.Article))
            .Select(account => new AccountStatements(account, [.. which(coverage[account.Article]).Where(byId.ContainsKey).Select(id => byId[id])]))
            .Where(account => account.Statements.Length > 0)];
    }
}
