using Readout.Actors;
using static Readout.Records.JsonFields;

namespace Readout.Records;

/// <summary>One person or body over the whole archive, as <c>people --json</c> gives it.</summary>
public static class ActorRecord
{
    public static string Write(Actor actor) => Line(json =>
    {
        json.WriteString("entity", actor.Id);
        json.WriteString("name", actor.Name);
        json.WriteString("kind", Names.Of(actor.Kind));
        Strings(json, "native", actor.Native);
        json.WriteString("country", actor.Country);
        json.WriteNumber("statements", actor.Statements);
        json.WriteNumber("articles", actor.Articles);
        json.WriteString("first", Iso(actor.First));
        json.WriteString("last", Iso(actor.Last));
        json.WriteStartArray("variants");
        foreach (var (form, uses) in actor.Variants)
        {
            json.WriteStartObject();
            json.WriteString("form", form);
            json.WriteNumber("uses", uses);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("roles");
        foreach (var role in actor.Roles)
        {
            json.WriteStartObject();
            json.WriteString("role", role.Role);
            json.WriteString("first", Iso(role.First));
            json.WriteString("last", Iso(role.Last));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("offices");
        foreach (var term in actor.Offices)
        {
            json.WriteStartObject();
            json.WriteString("office", term.Office);
            json.WriteString("of", term.Of);
            json.WriteString("from", Iso(term.From));
            json.WriteString("to", term.To == DateOnly.MaxValue ? null : Iso(term.To));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
