using System.Collections.Immutable;
using Readout.Knowledge;
using Readout.Stories;

namespace Readout.Coverage;

/// <summary>Tells when two contents in nearly the same words say opposite things: <c>will join</c> and <c>will not join</c>, <c>rose</c> and <c>fell</c>.</summary>
internal static class Opposites
{
    // How many content words after a negation it may deny.
    private const int Reach = 2;

    private static readonly HashSet<string> Negations = new(
        ["no", "not", "never", "neither", "nor", "without", "cannot", "refus", "deny", "reject"], StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Pairs = Both(
        ("accept", "reject"), ("support", "oppos"), ("rise", "fall"), ("ris", "fall"), ("rose", "fell"), ("increas", "decreas"),
        ("more", "less"), ("win", "lose"), ("before", "after"),
        ("join", "leav"), ("start", "end"), ("allow", "ban"), ("confirm", "deny"), ("strengthen", "weaken"), ("lift", "impos"),
        ("above", "below"), ("success", "failur"),
        ("first", "last"), ("buy", "sell"), ("open", "clos"), ("rais", "lower"), ("import", "export"), ("friend", "enemy"), ("war", "peace"));

    public static bool Are(ImmutableArray<Term> a, ImmutableArray<Term> b) => Denies(a, b) || Denies(b, a) || Antonyms(a, b);

    private static bool Denies(ImmutableArray<Term> a, ImmutableArray<Term> b)
    {
        for (var i = 0; i < a.Length; i++)
        {
            if (!Negations.Contains(a[i].Stem))
            {
                continue;
            }

            var reached = 0;
            for (var j = i + 1; j < a.Length && reached < Reach; j++)
            {
                if (WordClasses.Of(a[j].Stem) is WordClass.Function)
                {
                    continue;
                }

                reached++;
                if (Stands(b, a[j].Stem) is { } place && !IsDenied(b, place) && !HasDenied(b, a[j].Stem))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int? Stands(ImmutableArray<Term> terms, string stem)
    {
        for (var i = 0; i < terms.Length; i++)
        {
            if (terms[i].Stem == stem)
            {
                return i;
            }
        }

        return null;
    }

    private static bool HasDenied(ImmutableArray<Term> terms, string stem)
    {
        for (var i = 0; i < terms.Length; i++)
        {
            if (terms[i].Stem == stem && IsDenied(terms, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDenied(ImmutableArray<Term> terms, int place)
    {
        var passed = 0;
        for (var i = place - 1; i >= 0 && passed < Reach; i--)
        {
            if (Negations.Contains(terms[i].Stem))
            {
                return true;
            }

            passed += WordClasses.Of(terms[i].Stem) is WordClass.Function ? 0 : 1;
        }

        return false;
    }

    private static bool Antonyms(ImmutableArray<Term> a, ImmutableArray<Term> b)
    {
        var left = a.Select(term => term.Stem).ToHashSet(StringComparer.Ordinal);
        var right = b.Select(term => term.Stem).ToHashSet(StringComparer.Ordinal);
        return left.Any(stem => Pairs.TryGetValue(stem, out var opposite) && right.Contains(opposite) && !right.Contains(stem) && !left.Contains(opposite));
    }

    private static Dictionary<string, string> Both(params (string A, string B)[] pairs)
    {
        var both = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (a, b) in pairs)
        {
            both.TryAdd(a, b);
            both.TryAdd(b, a);
        }

        return both;
    }
}
