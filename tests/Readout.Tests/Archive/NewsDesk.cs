using System.Collections.Immutable;
using System.Globalization;
using Readout.Documents;
using Readout.Tests.Reuse;

namespace Readout.Tests.Archive;

/// <summary>Made-up encounters, each told by an agency, by papers that copy it more or less, and by one that tells it in its own words.</summary>
internal static class NewsDesk
{
    private static readonly AnalysisOptions WithoutModels = new() { Learned = false };

    private static readonly string[] Presidents = ["Mira Orlen", "Teodor Vash", "Ilse Brandt", "Osk Varga", "Edvar Tolmin", "Hanne Dosan"];

    private static readonly string[] Towns = ["Kestport", "Korvane", "Lorn", "Port Sereth"];

    public static List<(Document Document, ImmutableArray<Analysis> Analyses)> Accounts(int encounters, int seed)
    {
        var dice = new Random(seed);
        var press = new Press(seed);
        var documents = new List<Document>();
        for (var e = 0; e < encounters; e++)
        {
            var (a, b) = (Presidents[e % Presidents.Length], Presidents[(e + 1 + (e / Presidents.Length)) % Presidents.Length]);
            var (town, day) = (Towns[e % Towns.Length], new DateOnly(2031, 5, 1).AddDays(e * 9));
            var dispatch = press.Account(5);
            Write(day, "KPA", Press.Text(dispatch));
            Write(day, "Tarvia Courier", Press.Text(press.Edit(dispatch[..(3 + dice.Next(3))], 0.08)));
            Write(day.AddDays(1), "Lorn Gazette", Press.Text([dispatch[1], press.Paragraph(40), dispatch[0]]));
            Write(day, "Belmora Times", Press.Text(press.Account(4)));

            void Write(DateOnly published, string outlet, string body) => documents.Add(new Document(
                string.Create(CultureInfo.InvariantCulture, $"{documents.Count:000}.txt"),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{a} and {b} hold talks in {town}\n\n{town.ToUpperInvariant()}, {published:MMMM d, yyyy} ({outlet}) -- President {a} held talks with President {b} in {town} on {day:dddd}. The two signed {dice.Next(3, 40)} agreements, {a} said.\n\n{body}\n")));
        }

        return documents.ConvertAll(document => (document, Analyzer.Analyze(document, WithoutModels)));
    }
}
