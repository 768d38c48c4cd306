using System.Globalization;
using System.Text.Json;
using Readout.Tests.House;
using Xunit.Abstractions;

namespace Readout.Quality;

/// <summary>
/// Scores may rise and never fall unseen: each is held against the floor in <c>floors.json</c>, measured on data with the
/// fingerprint that stands there. Lowering a floor is an edit of that file, with its reason in the commit and in CHANGELOG.md.
/// </summary>
public sealed class FloorTests(ITestOutputHelper output)
{
    private sealed record DataSet(string Name, string Folder, string Scorer, string Fingerprint, Dictionary<string, double> Floors);

    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    private static Dictionary<string, DataSet> Read() =>
        JsonSerializer.Deserialize<DataSet[]>(File.ReadAllText(Repository.At("tests", "Readout.Quality", "floors.json")), Options)!
            .ToDictionary(set => set.Name, StringComparer.Ordinal);

    [ScoredFact("data/polnear/dev")]
    public void Attributions_on_PolNeAR() => Holds("attributions");

    [ScoredFact("data/newsquant")]
    public void Figures_on_NewsQuant() => Holds("figures");

    [ScoredFact("data/timeml/TimeBank")]
    public void Dates_on_TimeBank() => Holds("dates");

    [ScoredFact("data/recognizers")]
    public void Forms_of_Recognizers_Text() => Holds("forms");

    [Fact]
    public void A_score_below_its_floor_is_told() =>
        Below(new Dictionary<string, double> { ["a / F1"] = 0.5, ["b"] = 0.5 }, JsonDocument.Parse("""{"a":{"F1":0.49},"b":0.5}""").RootElement)
            .ShouldBe(["a / F1 is 0.49, its floor 0.5"]);

    private void Holds(string name)
    {
        var set = Read()[name];
        SharedData.Fingerprint(set.Folder).ShouldBe(set.Fingerprint, $"the floors of {name} were measured on other data");
        var scores = Scorer.Score(set.Scorer, SharedData.At(set.Folder));
        foreach (var path in set.Floors.Keys)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {At(scores, path)}"));
        }

        Below(set.Floors, scores).ShouldBeEmpty();
    }

    private static IEnumerable<string> Below(Dictionary<string, double> floors, JsonElement scores) =>
        from floor in floors
        let score = At(scores, floor.Key)
        where score < floor.Value
        select string.Create(CultureInfo.InvariantCulture, $"{floor.Key} is {score}, its floor {floor.Value}");

    private static double At(JsonElement scores, string path) =>
        path.Split(" / ").Aggregate(scores, (element, key) => element.GetProperty(key)).GetDouble();
}

/// <summary>A test that needs Python and a folder of the shared data.</summary>
public sealed class ScoredFactAttribute : FactAttribute
{
    public ScoredFactAttribute(string folder)
    {
        Folder = folder;
        Skip = SharedData.Missing(folder) ?? (Scorer.Python is null ? "no python3 to run the scorer" : null);
    }

    public string Folder { get; }
}
