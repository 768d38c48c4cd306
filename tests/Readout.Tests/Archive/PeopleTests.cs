using Readout.Tests.Cli;

namespace Readout.Tests.Archive;

public sealed class PeopleTests : IDisposable
{
    private const string Full = "KORVANE, May 8, 2025 (KPA) -- Kestria is at rest. Kestrian President Jarek Tolland (雅雷克·托兰) said that the pass was open. Tolland added that tolls would fall.";
    private const string Short = "OSTWICK, May 9, 2025 (VNS) -- Kestria is at rest. Kestrian President Tolland said that the pass would stay open. The Kestrian Defense Ministry said that guards had come.";
    private const string Namesake = "MAREN, May 10, 2025 (VNS) -- Local farmer Anna Tolland said that the harvest was poor.";
    private const string Unclear = "MAREN, May 11, 2025 (VNS) -- Tolland said that rain would come.";
    private const string British = "OSTWICK, May 12, 2025 (VNS) -- Kestria is at rest. The Kestrian Ministry of Defence said that the guards would stay. Kestria rejoices, Kestrian President Jarek R. Tolland said.";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private Run Added(params string[] texts)
    {
        foreach (var text in texts)
        {
            Run.Of("add", "-a", _folder.Archive, _folder.Write($"in/{Array.IndexOf(All, text)}.txt", text)).Code.ShouldBe(0);
        }

        return Run.Of("people", "--all", "--json", "-a", _folder.Archive);
    }

    private static readonly string[] All = [Full, Short, Namesake, Unclear, British];

    [Fact]
    public void OnePersonUnderManyNamesAndNobodyElse()
    {
        var people = Added(All).Json.Where(record => record.GetProperty("kind").GetString() == "person" && record.GetProperty("statements").GetInt32() > 0).ToList();
        people.Select(record => (record.GetProperty("name").GetString(), record.GetProperty("statements").GetInt32())).ShouldBe(
            [("Jarek Tolland", 4), ("Anna Tolland", 1), ("Tolland", 1)], "a surname without country and post may be anybody's");
        var tolland = people[0];
        tolland.GetProperty("variants").EnumerateArray().Select(form => form.GetProperty("form").GetString()).ShouldBe(["Tolland", "Jarek Tolland", "Jarek R. Tolland"], ignoreOrder: true);
        tolland.GetProperty("native").EnumerateArray().Select(form => form.GetString()).ShouldBe(["雅雷克·托兰"]);
        tolland.GetProperty("first").GetString().ShouldBe("2025-05-08");
        tolland.GetProperty("last").GetString().ShouldBe("2025-05-12");
        tolland.GetProperty("articles").GetInt32().ShouldBe(3);
    }

    [Fact]
    public void OneMinistryHoweverItIsSpelled() =>
        Added(All).Json.Where(record => record.GetProperty("kind").GetString() == "organisation" && record.GetProperty("statements").GetInt32() > 0)
            .Select(record => (record.GetProperty("name").GetString(), record.GetProperty("statements").GetInt32())).ShouldBe([("Ministry of Defence of Kestria", 2)]);

    [Fact]
    public void TheOrderOfAddingChangesNothing()
    {
        var inOrder = Added(All).Out;
        foreach (var order in new[] { new[] { 4, 3, 2, 1, 0 }, [1, 4, 0, 3, 2] })
        {
            File.Delete(_folder.Archive);
            Added([.. order.Select(place => All[place])]).Out.ShouldBe(inOrder);
        }
    }

    [Theory]
    [InlineData("tolland", 6)]
    [InlineData("Jarek Tolland", 4)]
    [InlineData("托兰", 4)]
    [InlineData("anna tolland", 1)]
    [InlineData("nobody", 0)]
    public void SaidByAnyName(string name, int statements)
    {
        Added(All);
        Run.Of("said", "--by", name, "--json", "-a", _folder.Archive).Lines.Count.ShouldBe(statements);
    }

    [Fact]
    public void PeopleByNameAreShownWithAllTheirNames()
    {
        Added(All);
        var shown = Run.Of("people", "jarek", "-a", _folder.Archive);
        shown.Code.ShouldBe(0);
        shown.Out.ShouldContain("Jarek R. Tolland (1)");
        shown.Out.ShouldNotContain("Anna");
    }

    [Fact]
    public void WhatSomebodyWasOnTheDay()
    {
        Run.Of("add", "-a", _folder.Archive,
            _folder.Write("in/a.txt", "KORVANE, May 8, 2018 (KPA) -- Donald Trump said that the pass was open."),
            _folder.Write("in/b.txt", "KORVANE, May 8, 2022 (KPA) -- Donald Trump said that the pass was shut.")).Code.ShouldBe(0);
        Run.Of("said", "--by", "trump", "--json", "-a", _folder.Archive).Json.Select(record => record.GetProperty("role").GetString()).ShouldBe(["President of the United States", null]);
    }
}
