using System.Text.Json;
using Readout.Coverage;
using Readout.Documents;
using Readout.Figures;
using Readout.Formulations;
using Readout.Records;
using Readout.Reuse;
using Readout.Stories;

namespace Readout.Tests.RecordShapes;

/// <summary>Shapes as in the contract, offsets in code points of each article's own text, and nothing lost on the way back.</summary>
public sealed class FindingRecordTests
{
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal) { ["a1"] = "😀😀 over 20 ships", ["b2"] = "河 over 20 ships 😀" };

    private static CodePoints PointsOf(string article) => new(Texts[article]);

    [Fact]
    public void A_story()
    {
        var story = new Story("s1", "Talks \"open\"", new DateOnly(2025, 5, 8), "Korvane", ["Edvar Tolmin", "Mirel Dosan"], ["a1", "b2"]);
        var record = StoryRecord.Write(story, 1);
        record.ShouldBe(
            """{"story":"s1","title":"Talks \"open\"","date":"2025-05-08","place":"Korvane","participants":["Edvar Tolmin","Mirel Dosan"],"articles":["a1","b2"],"independentOrigins":1}""");
        var (back, origins) = StoryRecord.Read(record);
        StoryRecord.Write(back, origins).ShouldBe(record);
    }

    [Fact]
    public void Shared_text_counts_in_each_article_by_itself()
    {
        var shared = new SharedText("a1", "b2", [new Passage(new TextSpan(5, 18), new TextSpan(2, 15), 1)], 0.95012, 0.5, Direction.BToA, "credits KPA")
        {
            Kind = SharingKind.Partial,
            Confidence = .912,
            Evidence = [new DirectionEvidence(EvidenceKind.ThirdText, Direction.BToA, 1.204, "credits KPA")],
            Alike = [new Passage(new TextSpan(5, 18), new TextSpan(2, 15), .5, PassageKind.Parallel)],
        };
        var record = SharedTextRecord.Write(shared, PointsOf);
        record.ShouldBe(
            """{"a":"a1","b":"b2","passages":[{"a":[3,16],"b":[2,15],"same":1,"kind":"verbatim"}],"coveredOfA":0.9501,"coveredOfB":0.5,"direction":"b->a","reason":"credits KPA","kind":"partial","confidence":0.91,"evidence":[{"kind":"third text","for":"b->a","weight":1.2,"text":"credits KPA"}],"alike":[{"a":[3,16],"b":[2,15],"same":0.5,"kind":"translation-parallel"}]}""");
        var back = SharedTextRecord.Read(record, PointsOf);
        back.Passages[0].A.In(Texts["a1"]).ShouldBe("over 20 ships");
        back.Passages[0].B.In(Texts["b2"]).ShouldBe("over 20 ships");
        back.Direction.ShouldBe(Direction.BToA);
        SharedTextRecord.Write(back, PointsOf).ShouldBe(record);
    }

    [Fact]
    public void Records_of_before_kinds_were_told_are_read()
    {
        var back = SharedTextRecord.Read(
            """{"a":"a1","b":"b2","passages":[{"a":[3,16],"b":[2,15],"same":1}],"coveredOfA":0.9501,"coveredOfB":0.5,"direction":"b->a","reason":null}""", PointsOf);
        back.Evidence.ShouldBeEmpty();
        back.Passages[0].Kind.ShouldBe(PassageKind.Verbatim);
        FamilyRecord.Read("""{"family":"f1","articles":["a1","b2"],"origin":null,"originName":null}""").Reason.ShouldBeNull();
    }

    [Fact]
    public void A_family()
    {
        var record = FamilyRecord.Write(new Family("f1", ["a1", "b2"], null, "Kestrian Press Agency", "2 of 2 name it"));
        record.ShouldBe("""{"family":"f1","articles":["a1","b2"],"origin":null,"originName":"Kestrian Press Agency","reason":"2 of 2 name it"}""");
        FamilyRecord.Write(FamilyRecord.Read(record)).ShouldBe(record);
    }

    [Fact]
    public void A_statement()
    {
        var statement = new Statement("t1", "s1", null, [new Telling("a1", "q1", Relation.Verbatim), new Telling("b2", "q7", Relation.Reworded)], ["c3"], 2) { FullestTelling = 1 };
        var record = StatementRecord.Write(statement);
        record.ShouldBe(
            """{"statement":"t1","story":"s1","speaker":null,"tellings":[{"article":"a1","attribution":"q1","relation":"verbatim"},{"article":"b2","attribution":"q7","relation":"reworded"}],"missingFrom":["c3"],"independentOrigins":2,"fullestTelling":1}""");
        StatementRecord.Write(StatementRecord.Read(record)).ShouldBe(record);
    }

    [Fact]
    public void An_account()
    {
        var record = AccountRecord.Write("s1", new AccountCoverage("a1", Room.StopsEarly, ["t2"], ["t1", "t3"]));
        record.ShouldBe("""{"story":"s1","article":"a1","room":"stops early","onlyHere":["t2"],"leavesOut":["t1","t3"]}""");
        AccountRecord.Write("s1", AccountRecord.Read(record)).ShouldBe(record);
    }

    [Fact]
    public void A_figure_comparison()
    {
        var comparison = new FigureComparison(
            "s1", "ships", Verdict.Compatible, "one is a bound", 2, [new FigureVersion("a1", new TextSpan(5, 12), 20, null, Bound.Over, "ship"), new FigureVersion("b2", new TextSpan(2, 9), 2.5, 3, Bound.Equal, null)]);
        var record = FigureComparisonRecord.Write(comparison, PointsOf);
        using var json = JsonDocument.Parse(record);
        json.RootElement.GetProperty("verdict").GetString().ShouldBe("compatible");
        json.RootElement.GetProperty("versions")[0].GetRawText().ShouldBe("""{"article":"a1","span":[3,10],"value":20,"upper":null,"bound":">","unit":"ship","independentOrigins":0,"superseded":false}""");
        FigureComparisonRecord.Write(FigureComparisonRecord.Read(record, PointsOf), PointsOf).ShouldBe(record);
    }

    [Fact]
    public void A_formulation_names_its_first_and_last_day_where_dates_are_known()
    {
        var formulation = new Formulation(
            "over 20 ships",
            [new FormulationUse("a1", new TextSpan(5, 18), "Edvar Tolmin", new DateOnly(2025, 5, 8)), new FormulationUse("b2", new TextSpan(2, 15), null, null)])
        {
            IndependentUses = 1,
            Variants = ["nearly 20 ships"],
        };
        var record = FormulationRecord.Write(formulation, PointsOf);
        using var json = JsonDocument.Parse(record);
        json.RootElement.GetProperty("uses").GetInt32().ShouldBe(2);
        json.RootElement.GetProperty("firstSeen").GetString().ShouldBe("2025-05-08");
        json.RootElement.GetProperty("lastSeen").GetString().ShouldBe("2025-05-08");
        json.RootElement.GetProperty("articles").EnumerateArray().Select(id => id.GetString()).ShouldBe(["a1", "b2"]);
        FormulationRecord.Write(FormulationRecord.Read(record, PointsOf), PointsOf).ShouldBe(record);
    }
}
