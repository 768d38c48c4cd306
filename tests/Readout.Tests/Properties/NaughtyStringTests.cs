using System.Diagnostics;
using Readout.Documents;

namespace Readout.Tests.Properties;

public sealed class NaughtyStringTests
{
    // Far above what any of them takes (some tenths of a second on a busy machine); far below what quadratic work on them would.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public void Every_naughty_text_goes_through_the_house_and_keeps_the_invariants()
    {
        for (var i = 0; i < NaughtyStrings.All.Count; i++)
        {
            Holds($"naughty {i}", NaughtyStrings.All[i]);
        }
    }

    [Fact]
    public void So_does_each_in_the_middle_of_an_account()
    {
        for (var i = 0; i < NaughtyStrings.All.Count; i++)
        {
            Holds(
                $"naughty {i} in an account",
                $"Tolmin meets Dosan\n\nKORVANE, March 13 (VNS) -- Valdorian President Edvar Tolmin said {NaughtyStrings.All[i]} on Thursday.\n\n{NaughtyStrings.All[i]}\n\nHe left.");
        }
    }

    [Fact]
    public void And_all_of_them_in_one_document()
    {
        Holds("all in lines", string.Join('\n', NaughtyStrings.All));
        Holds("all in paragraphs", string.Join("\n\n", NaughtyStrings.All));
        Holds("all in one line", string.Join(' ', NaughtyStrings.All));
    }

    [Fact]
    public void Long_monotonous_texts_take_no_longer_than_their_length_deserves()
    {
        foreach (var (name, text) in NaughtyStrings.Big())
        {
            var clock = Stopwatch.StartNew();
            Holds(name, text);
            clock.Elapsed.ShouldBeLessThan(Patience, name);
        }
    }

    private static void Holds(string name, string text)
    {
        try
        {
            Invariants.Hold(new Document(name + ".txt", text));
        }
        catch (Exception e)
        {
            var shown = text.Length <= 200 ? text : text[..200] + "…";
            throw new InvalidOperationException($"{name}: \"{shown}\": {e.Message}", e);
        }
    }
}
