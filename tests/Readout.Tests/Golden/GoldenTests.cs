using System.Globalization;
using System.Text;
using Readout.Documents;
using Readout.Records;
using Readout.Tests.House;
using Readout.Tests.Sample;

namespace Readout.Tests.Golden;

/// <summary>
/// The span layers of a few sample files, one line an annotation: kind, span in UTF-16 code units, text. A difference shows what a change does to
/// the reading of whole accounts. READOUT_RENEW=1 writes the files anew; read the difference before committing it.
/// </summary>
public sealed class GoldenTests
{
    [Theory]
    [InlineData("06-belmora-courier.txt")]
    [InlineData("13-policy-brief-extract.txt")]
    [InlineData("16-harbour-times-release.txt")]
    public void The_layers_are_those_of_the_golden_file(string name)
    {
        var document = SampleCorpus.ReadDocuments().Single(document => document.Name == name);
        var golden = Repository.At("tests", "Readout.Tests", "Golden", Path.ChangeExtension(name, ".golden"));
        var layers = string.Concat(Analyzer.Analyze(document, AnalysisOptions.Default).SelectMany(Lines).Select(line => line + "\n"));
        if (Environment.GetEnvironmentVariable("READOUT_RENEW") == "1")
        {
            File.WriteAllText(golden, layers);
        }

        var expected = File.ReadAllText(golden).Replace("\r\n", "\n", StringComparison.Ordinal);
        layers.Split('\n').ShouldBe(expected.Split('\n'));
    }

    private static IEnumerable<string> Lines(Analysis analysis)
    {
        var article = analysis.Article;
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"article from {article.StartInCodePoints}, published {article.Published?.Date:yyyy-MM-dd} by {article.Published?.Basis}, outlet {article.Outlet ?? "-"}, agency {article.Agency ?? "-"}");
        foreach (var block in article.Blocks)
        {
            yield return Line("block " + Names.Of(block.Kind), block.Span);
        }

        foreach (var sentence in analysis.Sentences)
        {
            yield return Line("sentence", sentence.Span);
        }

        foreach (var mention in analysis.Entities.Mentions)
        {
            var entity = analysis.Entities.Items[mention.Entity];
            yield return Line($"{Names.Of(entity.Kind)} {entity.Name}: {Names.Of(mention.Kind)}", mention.Span);
        }

        foreach (var attribution in analysis.Attributions)
        {
            var within = attribution.Within is null ? "" : " within " + attribution.Within;
            var via = attribution.Via.IsEmpty ? "" : " via " + string.Join(", ", attribution.Via);
            var to = attribution.To is null ? "" : " to " + attribution.To;
            yield return $"attribution {attribution.Id}{within}: {Names.Of(attribution.Kind)}, {attribution.Speaker ?? "nobody"}{via}{to}";
            foreach (var (role, spans) in new[] { ("source", attribution.Source), ("cue", attribution.Cue), ("content", attribution.Content) })
            {
                foreach (var span in spans)
                {
                    yield return Line("  " + role, span);
                }
            }
        }

        foreach (var figure in analysis.Figures)
        {
            yield return Line(string.Create(CultureInfo.InvariantCulture, $"figure {Names.Of(figure.Bound)} {figure.Value} {figure.Unit ?? "-"}, counts {figure.Counts ?? "-"}, as of {figure.AsOf ?? "-"}"), figure.Span);
        }

        foreach (var date in analysis.Dates)
        {
            yield return Line($"{Names.Of(date.Kind)} {date.Value ?? "-"}", date.Span);
        }

        string Line(string kind, TextSpan span) =>
            string.Create(CultureInfo.InvariantCulture, $"{kind} [{span.Start}, {span.End}) ") + Visible(span.In(article.Text));
    }

    private static string Visible(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            result.Append(c switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\f' => "\\f",
                '\t' => "\\t",
                _ => c.ToString(),
            });
        }

        return result.ToString();
    }
}
