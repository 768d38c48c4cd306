using System.Collections.Immutable;

namespace Readout.Stories;

/// <summary>Gives a group of articles the title, date, place and participants of its event, out of what the accounts themselves say.</summary>
internal static class StoryTeller
{
    // A person belongs to the event when so many of the accounts that name anybody name him or her in headline or lead.
    private const double ParticipantShare = 0.5;

    /// <param name="members">in order of publication; the story's id is given later</param>
    public static Story Tell(ImmutableArray<WeighedProfile> members) => new(
        "",
        Title(members),
        Date(members),
        Place(members),
        Participants(members),
        [.. members.Select(member => member.Id)]);

    /// <summary>The headline nearest to the middle of all accounts; a story's title is never the first words of a body when an account has a headline.</summary>
    private static string Title(ImmutableArray<WeighedProfile> members)
    {
        var middle = new Dictionary<long, double>();
        foreach (var (word, weight) in members.SelectMany(member => member.Vector))
        {
            middle[word] = middle.GetValueOrDefault(word) + weight;
        }

        var titled = members.Where(member => member.Profile.IsTitled).ToList();
        return (titled.Count > 0 ? titled : [.. members])
            .MaxBy(member => member.Vector.Sum(word => word.Weight * middle[word.Word]))!.Profile.Title;
    }

    // A day that the text states counts before a day of publication; then the commonest, then the earliest.
    private static DateOnly? Date(ImmutableArray<WeighedProfile> members)
    {
        var days = members.Select(member => member.Occasion).Where(occasion => occasion.Day is not null).ToList();
        return days.Exists(occasion => occasion.DayIsStated) ? Commonest(days.Where(occasion => occasion.DayIsStated)) : Commonest(days);

        static DateOnly? Commonest(IEnumerable<Occasion> days) => days.GroupBy(occasion => occasion.Day!.Value)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Select(group => (DateOnly?)DateOnly.FromDayNumber(group.Key)).FirstOrDefault();
    }

    private static string? Place(ImmutableArray<WeighedProfile> members) =>
        members.Select(member => member.Occasion.Place).OfType<string>().GroupBy(place => place, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    private static ImmutableArray<string> Participants(ImmutableArray<WeighedProfile> members)
    {
        var matcher = new PersonMatcher();
        var persons = new List<(Dictionary<string, int> Forms, int Accounts)>();
        var naming = 0;
        foreach (var member in members)
        {
            naming += member.Occasion.Participants.IsEmpty ? 0 : 1;
            foreach (var name in member.Occasion.Participants)
            {
                var known = persons.FindIndex(person => person.Forms.Keys.Any(form => matcher.Match(form, name)));
                if (known < 0)
                {
                    persons.Add((new Dictionary<string, int>(StringComparer.Ordinal) { [name] = 1 }, 1));
                }
                else
                {
                    var (forms, accounts) = persons[known];
                    forms[name] = forms.GetValueOrDefault(name) + 1;
                    persons[known] = (forms, accounts + 1);
                }
            }
        }

        return [.. persons.Where(person => person.Accounts >= ParticipantShare * naming).Select(person => FullName(person.Forms)).Order(StringComparer.Ordinal)];
    }

    // The commonest of the forms that are more than a family name; a single account may have read a word too many into it.
    private static string FullName(Dictionary<string, int> forms) =>
        forms.OrderByDescending(form => form.Key.Contains(' ', StringComparison.Ordinal)).ThenByDescending(form => form.Value)
            .ThenByDescending(form => form.Key.Length).ThenBy(form => form.Key, StringComparer.Ordinal).First().Key;
}
