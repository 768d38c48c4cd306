using System.Text.Json;
using Readout.Stories;
using static Readout.Records.JsonFields;

namespace Readout.Records;

/// <summary>The story record of the contract, with how many independent origins its accounts have.</summary>
public static class StoryRecord
{
    public static string Write(Story story, int independentOrigins) => Line(json =>
    {
        json.WriteString("story", story.Id);
        json.WriteString("title", story.Title);
        json.WriteString("date", Iso(story.Date));
        json.WriteString("place", story.Place);
        Strings(json, "participants", story.Participants);
        Strings(json, "articles", story.Articles);
        json.WriteNumber("independentOrigins", independentOrigins);
    });

    public static (Story Story, int IndependentOrigins) Read(string record)
    {
        using var json = JsonDocument.Parse(record);
        var root = json.RootElement;
        var story = new Story(
            Text(root, "story")!, Text(root, "title")!, Date(root, "date"), Text(root, "place"), Strings(root, "participants"), Strings(root, "articles"));
        return (story, root.GetProperty("independentOrigins").GetInt32());
    }
}
