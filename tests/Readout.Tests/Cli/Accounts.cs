using System.Globalization;
using System.Text;

namespace Readout.Tests.Cli;

/// <summary>Made-up dispatches, the same ones every time: every third one repeats most of the one before.</summary>
public static class Accounts
{
    private static readonly string[] Speakers = ["President Edvar Tolmin", "Foreign Minister Mirel Dosan", "Harbour master Ilka Brandt", "Senator Osk Varga"];

    private static readonly string[] Topics = ["the river treaty", "the grain corridor", "the new lighthouse", "fishing rights", "the border crossing", "the winter fair"];

    private static readonly string[] Verbs = ["will be settled", "has cost", "should bring", "cannot wait for"];

    public static void WriteTo(TempFolder folder, int count)
    {
        var dice = new Random(7);
        var before = "";
        for (var n = 0; n < count; n++)
        {
            var day = string.Create(CultureInfo.InvariantCulture, $"May {1 + (n % 28)}, 2025");
            var body = n % 3 == 2 ? before : Body(dice, 14);
            before = body;
            folder.Write(
                string.Create(CultureInfo.InvariantCulture, $"in/{n:000}.txt"),
                $"Talks on {Topics[n % Topics.Length]} go on\n\nKORVANE, {day} (KPA) -- {body}\n\nThis is account number {n} of that day.\n");
        }
    }

    private static string Body(Random dice, int sentences)
    {
        var body = new StringBuilder();
        for (var s = 0; s < sentences; s++)
        {
            var topic = Topics[dice.Next(Topics.Length)];
            body.Append(CultureInfo.InvariantCulture, $"{topic[..1].ToUpperInvariant()}{topic[1..]} {Verbs[dice.Next(Verbs.Length)]} {dice.Next(2, 900)} million crowns, ")
                .Append(CultureInfo.InvariantCulture, $"{Speakers[dice.Next(Speakers.Length)]} said on the quay number {dice.Next(1000)}.{(s % 4 == 3 ? "\n\n" : " ")}");
        }

        return body.ToString().TrimEnd();
    }
}
