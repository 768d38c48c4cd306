using System.Globalization;

namespace Readout.Reuse;

/// <summary>Whose account a family descends from: one of its members, or somebody whom its members name and who is not among them.</summary>
internal static class Origins
{
    /// <summary>Of a large family, so many speak for all: whom copies name they nearly all name.</summary>
    private const int MostAsked = 40;

    private const int LeastNaming = 2;

    /// <param name="claimant">the member that most speaks for as the source of the others</param>
    public static (int? Origin, string? Name, string Reason) Name(int claimant, List<int> members, Neighbourhood near)
    {
        var asked = members.Take(MostAsked).Append(claimant).Distinct().ToList();
        near.Load(asked);
        var provenance = asked.ConvertAll(near.ProvenanceOf);
        var own = near.ProvenanceOf(claimant);
        if (Absent(own, provenance) is var (absent, naming))
        {
            return (null, absent, string.Create(CultureInfo.InvariantCulture, $"{naming} of {asked.Count} accounts name {absent} as their source, whose own account is not here"));
        }

        var others = near.PairsOf(claimant).Where(pair => members.Contains(pair.Other(claimant))).ToList();
        var pointing = others.Count(pair => (pair.A == claimant ? pair.Weight : -pair.Weight) > 0);
        var reasons = new List<string>
        {
            others.Count == 1 ? (pointing == 1 ? "the other account looks like its copy" : "nothing speaks for the other account")
                : string.Create(CultureInfo.InvariantCulture, $"{pointing} of the {others.Count} other accounts look like its copies"),
        };
        if (own.IsDispatch)
        {
            reasons.Add("it is the agency's own dispatch");
        }

        if (own.Voice is { } voice && provenance.Count(other => other.NamesAsSource(own)) is > 0 and var names)
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{names} name {voice} as their source"));
        }

        if (own.Published is { } day && provenance.TrueForAll(other => other.Published is not { } there || there >= day))
        {
            reasons.Add("none is dated earlier");
        }

        return (claimant, own.Voice, string.Join("; ", reasons));
    }

    // All say who publishes them, nobody of them is the one named, and the likeliest source itself names it.
    private static (string Name, int Naming)? Absent(Provenance claimant, List<Provenance> members)
    {
        if (members.Exists(member => member.Heads.IsEmpty))
        {
            return null;
        }

        foreach (var name in claimant.Sources)
        {
            var naming = members.Count(member => member.Sources.Contains(name, StringComparer.Ordinal));
            if (naming >= LeastNaming && 2 * naming > members.Count && !members.Exists(member => member.Heads.Contains(name, StringComparer.Ordinal)))
            {
                return (name, naming);
            }
        }

        return null;
    }
}
