using System.Text.Json;
using Readout.Coverage;
using Readout.Documents;
using static Readout.Records.JsonFields;

namespace Readout.Records;

/// <summary>The record of one statement and who tells it.</summary>
public static class StatementRecord
{
    public static string Write(Statement statement) => Line(json =>
    {
        json.WriteString("statement", statement.Id);
        json.WriteString("story", statement.Story);
        json.WriteString("speaker", statement.Speaker);
        json.WriteStartArray("tellings");
        foreach (var telling in statement.Tellings)
        {
            json.WriteStartObject();
            json.WriteString("article", telling.Article);
            json.WriteString("attribution", telling.Attribution);
            json.WriteString("relation", Names.Of(telling.Relation));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Strings(json, "missingFrom", statement.MissingFrom);
        json.WriteNumber("independentOrigins", statement.IndependentOrigins);
        json.WriteNumber("fullestTelling", statement.FullestTelling);
    });

    public static Statement Read(string record)
    {
        using var json = JsonDocument.Parse(record);
        var root = json.RootElement;
        return new Statement(
            Text(root, "statement")!,
            Text(root, "story")!,
            Text(root, "speaker"),
            [.. Items(root, "tellings").Select(item =>
                new Telling(Text(item, "article")!, Text(item, "attribution")!, Names.Parse<Relation>(Text(item, "relation")!)))],
            Strings(root, "missingFrom"),
            root.GetProperty("independentOrigins").GetInt32())
        {
            FullestTelling = root.GetProperty("fullestTelling").GetInt32(),
        };
    }
}

/// <summary>The record of one figure in all its versions across a story.</summary>
public static class FigureComparisonRecord
{
    /// <param name="pointsOf">the code points of an article's text, by article id</param>
    public static string Write(FigureComparison comparison, Func<string, CodePoints> pointsOf) => Line(json =>
    {
        json.WriteString("story", comparison.Story);
        json.WriteString("counts", comparison.Counts);
        json.WriteString("verdict", Names.Of(comparison.Verdict));
        json.WriteString("reason", comparison.Reason);
        json.WriteNumber("independentOrigins", comparison.IndependentOrigins);
        json.WriteBoolean("edited", comparison.IsEdit);
        json.WriteStartArray("versions");
        foreach (var version in comparison.Versions)
        {
            json.WriteStartObject();
            json.WriteString("article", version.Article);
            new SpanWriter(json, pointsOf(version.Article)).Span("span", version.Span);
            Number(json, "value", version.Value);
            Number(json, "upper", version.Upper);
            json.WriteString("bound", Names.Of(version.Bound));
            json.WriteString("unit", version.Unit);
            json.WriteNumber("independentOrigins", version.IndependentOrigins);
            json.WriteBoolean("superseded", version.IsSuperseded);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static FigureComparison Read(string record, Func<string, CodePoints> pointsOf)
    {
        using var json = JsonDocument.Parse(record);
        var root = json.RootElement;
        return new FigureComparison(
            Text(root, "story")!,
            Text(root, "counts")!,
            Names.Parse<Verdict>(Text(root, "verdict")!),
            Text(root, "reason")!,
            root.GetProperty("independentOrigins").GetInt32(),
            [.. Items(root, "versions").Select(item =>
            {
                var article = Text(item, "article")!;
                return new FigureVersion(
                    article,
                    Span(item, "span", pointsOf(article)),
                    Number(item, "value") ?? double.PositiveInfinity,
                    Number(item, "upper"),
                    Names.ParseBound(Text(item, "bound")!),
                    Text(item, "unit"))
                {
                    IndependentOrigins = item.TryGetProperty("independentOrigins", out var origins) ? origins.GetInt32() : 0,
                    IsSuperseded = item.TryGetProperty("superseded", out var superseded) && superseded.GetBoolean(),
                };
            })])
        {
            IsEdit = root.GetProperty("edited").GetBoolean(),
        };
    }
}

/// <summary>The record of one account among the others of its story: how much room it had, what it alone tells and what it alone leaves out.</summary>
public static class AccountRecord
{
    public static string Write(string story, AccountCoverage account) => Line(json =>
    {
        json.WriteString("story", story);
        json.WriteString("article", account.Article);
        json.WriteString("room", Names.Of(account.Room));
        Strings(json, "onlyHere", account.OnlyHere);
        Strings(json, "leavesOut", account.LeavesOut);
    });

    public static AccountCoverage Read(string record)
    {
        using var json = JsonDocument.Parse(record);
        var root = json.RootElement;
        return new AccountCoverage(Text(root, "article")!, Names.ParseRoom(Text(root, "room")!), Strings(root, "onlyHere"), Strings(root, "leavesOut"));
    }
}
