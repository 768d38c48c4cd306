using Readout.Archive;
using Readout.Attributions;
using Readout.Cli.Commands;
using Readout.Coverage;
using Readout.Documents;
using Readout.Records;
using Readout.Reuse;
using Readout.Stories;
using Spectre.Console;
using Spectre.Console.Rendering;
using static Readout.Cli.Display.Piece;

namespace Readout.Cli.Display;

/// <summary>One story on the screen: accounts by origin, statements against accounts, copies, figures, what each account alone reports.</summary>
internal sealed class StoryScreen
{
    // What a first look takes in; the rest is counted, and shown with --all.
    private const int StatementsASpeaker = 6;

    private const int SpeakersShown = 8;

    private const int AloneAnAccount = 4;

    private const int FiguresShown = 12;

    private const int PairsShown = 12;

    // A column of the table takes this much; the statement's words keep at least half of the page.
    private const int ColumnWidth = 2;

    private const int VoicesWidth = 10;

    private const int AccountWidth = 26;

    // Where the last column of the accounts begins, roughly.
    private const int TitleColumn = 78;

    // What disagrees is seen first.
    public static readonly Verdict[] VerdictOrder = [Verdict.Conflict, Verdict.Compatible, Verdict.Agree, Verdict.Incomparable];

    private readonly Screen _screen;

    private readonly Archived _archive;

    private readonly Story _story;

    private readonly int _independentOrigins;

    private readonly List<Statement> _statements;

    private readonly Dictionary<string, AccountCoverage> _coverage;

    private readonly List<Family> _families;

    private readonly List<string> _accounts;

    private readonly Dictionary<string, string> _letters;

    public StoryScreen(Screen screen, Archived archive, string story)
    {
        _screen = screen;
        _archive = archive;
        var reader = archive.Reader;
        (_story, _independentOrigins) = StoryRecord.Read(reader.FindingsOfStory(FindingKind.Story, story).Single());
        _statements = [.. reader.FindingsOfStory(FindingKind.Statement, story).Select(StatementRecord.Read)];
        _coverage = reader.FindingsOfStory(FindingKind.Account, story).Select(AccountRecord.Read).ToDictionary(account => account.Article, StringComparer.Ordinal);
        _families = [.. reader.FindingsAmong(FindingKind.Family, story, least: 1).Select(FamilyRecord.Read)];

        // Accounts of one origin stand side by side, the origin first, so that copies are seen as one voice.
        _accounts = [.. _story.Articles
            .OrderBy(id => FamilyOf(id) is { } family ? _story.Articles.IndexOf(_story.Articles.First(family.Articles.Contains)) : _story.Articles.IndexOf(id))
            .ThenBy(id => FamilyOf(id)?.Origin is { } origin && origin == id ? 0 : 1)
            .ThenBy(id => _story.Articles.IndexOf(id))];
        _letters = _accounts.Select((id, index) => (id, Letter: LetterOf(index))).ToDictionary(pair => pair.id, pair => pair.Letter, StringComparer.Ordinal);
    }

    public void Show(bool all)
    {
        _screen.Line(Accent(Wording.Short(_story.Id)), "  ", Strong(_story.Title));
        _screen.Line(string.Join(" · ", new[] { Wording.Day(_story.Date), _story.Place, string.Join(", ", _story.Participants) }.Where(part => !string.IsNullOrEmpty(part))!));
        _screen.Line($"{Wording.Count(_accounts.Count, "account")} · {Wording.Count(_independentOrigins, "independent origin")}");
        Accounts();
        Matrix(all);
        Origins(all);
        Figures(all);
        Alone(all);
        LeftOut(all);
    }

    private void Accounts()
    {
        _screen.Heading("Accounts");
        var table = Screen.Table("", "article", "published", "account", "words", "", "origin", "title");
        foreach (var id in _accounts)
        {
            var row = _archive.Row(id);
            table.AddRow(
                Together(Strong(_letters[id])),
                Together(Accent(Wording.Short(id))),
                Together(Wording.Iso(row.Published)),
                Together(Screen.Cut(Wording.Account(row), AccountWidth)),
                Together(Wording.Plain(row.Words)),
                Together(_coverage.GetValueOrDefault(id)?.Room is { } room and not Room.Full ? Names.Of(room) : ""),
                Together(FamilyOf(id)?.Id ?? "own"),
                Together(Screen.Cut(row.Title, Math.Max(AccountWidth, _screen.Width - TitleColumn))));
        }

        // Only names and titles may be broken.
        foreach (var column in table.Columns.Where((_, index) => index is not (3 or 7)))
        {
            column.NoWrap();
        }

        _screen.Write(table);
    }

    private void Matrix(bool all)
    {
        var shared = _statements.Where(statement => Tellers(statement) > 1).ToList();
        _screen.Heading($"Who tells what  (● word for word  ◐ reworded  · not there)");
        if (shared.Count == 0)
        {
            _screen.Line("No statement is told by two accounts.");
            return;
        }

        var columns = _accounts.Count * ColumnWidth <= (_screen.Width / 2) - VoicesWidth;
        var words = _screen.Width - VoicesWidth - (columns ? _accounts.Count * ColumnWidth : 10) - 6;
        var table = Screen.Table("", columns ? Header() : "told by", "");
        table.Columns[0].Width(words);
        table.Columns[1].NoWrap();
        table.Columns[2].NoWrap();

        var speakers = shared.GroupBy(statement => statement.Speaker ?? "(speaker unknown)", StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        var folded = 0;
        foreach (var speaker in speakers.Take(all ? int.MaxValue : SpeakersShown))
        {
            table.AddRow(Together(Strong(speaker.Key), Dim($" ({speaker.Count()})")), Empty, Empty);
            var ranked = speaker.OrderByDescending(Tellers).ThenBy(statement => statement.Id.Length).ThenBy(statement => statement.Id, StringComparer.Ordinal).ToList();
            foreach (var statement in ranked.Take(all ? int.MaxValue : StatementsASpeaker))
            {
                table.AddRow(
                    new Padder(Together(all ? Words(statement) : Screen.Cut(Words(statement), (words * 2) - 8)), new Padding(2, 0, 0, 0)),
                    Together(columns ? Marks(statement) : [$"{Tellers(statement)} of {_accounts.Count}"]),
                    Together(Dim(Wording.Count(statement.IndependentOrigins, "voice"))));
            }

            folded += all ? 0 : Math.Max(0, ranked.Count - StatementsASpeaker);
        }

        _screen.Write(table);
        Folded(folded + (all ? 0 : speakers.Skip(SpeakersShown).Sum(group => group.Count())), "statement");
    }

    private void Origins(bool all)
    {
        var pairs = _archive.Reader.FindingsAmong(FindingKind.Shared, _story.Id, least: 2)
            .Select(record => SharedTextRecord.Read(record, _archive.Points)).Where(pair => pair.Passages.Length > 0)
            .OrderByDescending(pair => Math.Max(pair.CoveredOfA, pair.CoveredOfB)).ToList();
        _screen.Heading("Origins");
        if (_families.Count == 0 && pairs.Count == 0)
        {
            _screen.Line("No account copies from another.");
            return;
        }

        foreach (var family in _families)
        {
            var elsewhere = family.Articles.Count(id => !_letters.ContainsKey(id));
            _screen.Line(
                Accent(Wording.Short(family.Id)),
                $"  {string.Join(" ", family.Articles.Where(_letters.ContainsKey).Select(id => _letters[id]).Order(StringComparer.Ordinal))}",
                elsewhere > 0 ? $" and {Wording.Count(elsewhere, "article")} of other stories" : "",
                family.OriginName is { } name ? $"  from {name}" : "  origin unknown",
                family.Origin is { } origin && _letters.TryGetValue(origin, out var letter) ? $" ({letter})" : family.OriginName is null ? "" : " (not in the archive)");
        }

        foreach (var pair in pairs.Take(all ? int.MaxValue : PairsShown))
        {
            _screen.Indented(2, ReuseScreen.Describe(pair, (_letters[pair.A], _letters[pair.A]), (_letters[pair.B], _letters[pair.B])));
        }

        Folded(all ? 0 : pairs.Count - PairsShown, "pair");
    }

    private void Figures(bool all)
    {
        var figures = _archive.Reader.FindingsOfStory(FindingKind.Figure, _story.Id)
            .Select(record => FigureComparisonRecord.Read(record, _archive.Points)).ToList();
        _screen.Heading("Figures");
        var compared = figures.Where(figure => figure.Versions.Select(version => version.Article).Distinct(StringComparer.Ordinal).Count() > 1)
            .OrderBy(figure => Array.IndexOf(VerdictOrder, figure.Verdict)).ToList();
        if (compared.Count == 0)
        {
            _screen.Indented(2, "No figure is told by two accounts.");
        }

        FiguresScreen.Show(_screen, _archive, compared.Take(all ? int.MaxValue : FiguresShown), _letters);
        Folded(all ? 0 : compared.Count - FiguresShown, "figure");
        FiguresScreen.Alone(_screen, _archive, figures.Except(compared).OrderBy(figure => _accounts.IndexOf(figure.Versions[0].Article)), _letters);
    }

    private void Alone(bool all)
    {
        var alone = _statements.Where(statement => Tellers(statement) == 1).ToLookup(statement => statement.Tellings[0].Article, StringComparer.Ordinal);
        foreach (var id in _accounts.Where(alone.Contains))
        {
            var statements = alone[id].ToList();
            _screen.Heading($"Only in {_letters[id]}, {Wording.Account(_archive.Row(id))} ({statements.Count})");
            foreach (var statement in statements.Take(all ? int.MaxValue : AloneAnAccount))
            {
                var (article, attribution) = Of(statement.Tellings[0]);
                _screen.Indented(
                    2,
                    Strong(statement.Speaker ?? "(speaker unknown)"),
                    ": ",
                    Screen.Cut(Wording.Content(attribution, article.Article.Text), all ? int.MaxValue : _screen.Width * 2),
                    "  ",
                    Dim(Wording.Place(id, _archive.Points(id), Wording.ContentSpan(attribution))));
            }

            Folded(all ? 0 : statements.Count - AloneAnAccount, "statement");
        }
    }

    private void LeftOut(bool all)
    {
        var byId = _statements.ToDictionary(statement => statement.Id, StringComparer.Ordinal);
        foreach (var id in _accounts.Where(id => _coverage.TryGetValue(id, out var account) && account.LeavesOut.Length > 0))
        {
            var leftOut = _coverage[id].LeavesOut;
            _screen.Heading($"Left out by {_letters[id]} alone, {Wording.Account(_archive.Row(id))} ({leftOut.Length})");
            foreach (var statement in leftOut.Take(all ? int.MaxValue : AloneAnAccount).Select(name => byId[name]))
            {
                var (article, attribution) = Of(statement.Fullest);
                _screen.Indented(
                    2,
                    Strong(statement.Speaker ?? "(speaker unknown)"),
                    ": ",
                    Screen.Cut(Words(statement), all ? int.MaxValue : _screen.Width * 2),
                    "  ",
                    Dim(Wording.Place(article.Article.Id, _archive.Points(article.Article.Id), Wording.ContentSpan(attribution))));
            }

            Folded(all ? 0 : leftOut.Length - AloneAnAccount, "statement");
        }
    }

    private static IRenderable Empty => Together("");

    private static int Tellers(Statement statement) => statement.Tellings.Select(telling => telling.Article).Distinct(StringComparer.Ordinal).Count();

    public static string LetterOf(int index) => index < 26 ? ((char)('A' + index)).ToString() : LetterOf((index / 26) - 1) + LetterOf(index % 26);

    private Family? FamilyOf(string article) => _families.Find(family => family.Articles.Contains(article));

    private string Header() => string.Concat(_accounts.Select((id, index) => (index > 0 && FamilyOf(id) is var family && (family is null || family != FamilyOf(_accounts[index - 1])) ? " " : "") + _letters[id] + " "));

    private IEnumerable<Piece> Marks(Statement statement)
    {
        for (var i = 0; i < _accounts.Count; i++)
        {
            if (i > 0 && FamilyOf(_accounts[i]) is var family && (family is null || family != FamilyOf(_accounts[i - 1])))
            {
                yield return " ";
            }

            var tellings = statement.Tellings.Where(telling => telling.Article == _accounts[i]).ToList();
            yield return tellings.Exists(telling => telling.Relation == Relation.Verbatim) ? Accent("●")
                : tellings.Count > 0 ? Accent("◐")
                : Dim("·");
            yield return new string(' ', _letters[_accounts[i]].Length);
        }
    }

    private string Words(Statement statement)
    {
        var (analysis, attribution) = Of(statement.Fullest);
        return Wording.Content(attribution, analysis.Article.Text);
    }

    private (Analysis Article, Attribution Attribution) Of(Telling telling)
    {
        var analysis = _archive.Analysis(telling.Article);
        return (analysis, analysis.Attributions.First(attribution => attribution.Id == telling.Attribution));
    }

    private void Folded(int more, string noun)
    {
        if (more > 0)
        {
            _screen.Indented(2, Dim($"… and {Wording.Count(more, noun)} more (readout story {Wording.Short(_story.Id)} --all)"));
        }
    }
}
