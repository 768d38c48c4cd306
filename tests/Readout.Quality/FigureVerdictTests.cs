using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Readout.Coverage;
using Readout.Documents;
using Readout.Reuse;
using Readout.Stories;
using Readout.Tests.House;
using Xunit.Abstractions;

namespace Readout.Quality;

/// <summary>Verdicts on pairs of figures from two accounts of one event, judged by hand (<c>annotations/figures.ndjson</c>).</summary>
public sealed class FigureVerdictTests(ITestOutputHelper output)
{
    private const string Title = "TITLE=>";
    private const string Body = "ARTICLE=>";

    // Measured .98 and .97; a hundred pairs resolve no difference below .04.
    private const double LeastOfRandom = 0.93;
    private const double LeastOfAligned = 0.91;

    // Drawn from other events when the comparison was done: measured .96.
    private const double LeastOfCheck = 0.92;

    [SharedDataFact("data/neus")]
    public void Verdicts_on_pairs_drawn_at_random() => RightOf("random").ShouldBeGreaterThan(LeastOfRandom);

    [SharedDataFact("data/neus")]
    public void Verdicts_on_pairs_that_were_brought_together() => RightOf("aligned").ShouldBeGreaterThan(LeastOfAligned);

    [SharedDataFact("data/neus")]
    public void Verdicts_on_pairs_that_nobody_had_seen() => RightOf("check").ShouldBeGreaterThan(LeastOfCheck);

    private double RightOf(string sample)
    {
        var lines = File.ReadAllText(SharedData.At("data/neus/train.source")).Split('\n');
        var (right, all) = (0, 0);
        foreach (var line in File.ReadLines(Repository.At("annotations", "figures.ndjson")))
        {
            using var json = JsonDocument.Parse(line);
            var pair = json.RootElement;
            if (pair.GetProperty("sample").GetString() != sample)
            {
                continue;
            }

            var number = pair.GetProperty("line").GetInt32();
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines[number - 1])))[..16].ShouldBe(pair.GetProperty("sha256").GetString());
            var verdict = VerdictOn(lines[number - 1], pair);
            var judged = Enum.Parse<Verdict>(pair.GetProperty("verdict").GetString()!, ignoreCase: true);
            all++;
            right += verdict == judged ? 1 : 0;
            if (verdict != judged)
            {
                output.WriteLine($"line {number}: {verdict}, judged {judged}");
            }
        }

        output.WriteLine($"{sample}: {right} of {all}");
        all.ShouldBe(100);
        return (double)right / all;
    }

    /// <summary>Figures that were not brought together are as good as incomparable.</summary>
    private static Verdict VerdictOn(string line, JsonElement pair)
    {
        var accounts = line.Split("[SEP]")
            .Select(account => (Account: account, At: account.IndexOf(Body, StringComparison.Ordinal)))
            .Select(account => $"{account.Account[(account.Account.IndexOf(Title, StringComparison.Ordinal) + Title.Length)..account.At].Trim()}\n\n{account.Account[(account.At + Body.Length)..].Trim()}\n")
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var a = Analyzer.Analyze(new Document("a.txt", accounts[pair.GetProperty("accounts")[0].GetInt32()]), AnalysisOptions.Default).Single();
        var b = Analyzer.Analyze(new Document("b.txt", accounts[pair.GetProperty("accounts")[1].GetInt32()]), AnalysisOptions.Default).Single();
        var story = new Story("s", "", null, null, [], [a.Article.Id, b.Article.Id]);
        var (first, second) = (SpanOf(a, pair.GetProperty("a")), SpanOf(b, pair.GetProperty("b")));
        return CoverageFinder.Compare(story, [a, b], new ReuseReport([], [])).Figures
            .FirstOrDefault(figure => Tells(figure, a, first) && Tells(figure, b, second))?.Verdict ?? Verdict.Incomparable;
    }

    private static bool Tells(FigureComparison figure, Analysis account, TextSpan span) =>
        figure.Versions.Any(version => version.Article == account.Article.Id && version.Span.Overlaps(span));

    private static TextSpan SpanOf(Analysis account, JsonElement span)
    {
        var points = new CodePoints(account.Article.Text);
        return new TextSpan(points.ToUtf16(span[0].GetInt32()), points.ToUtf16(span[1].GetInt32()));
    }
}
