using System.Collections.Frozen;
using System.Collections.Immutable;
using Readout.Documents;

namespace Readout.Knowledge;

/// <summary>Leaders by every part of their names.</summary>
internal static class LeaderIndex
{
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<Leader>>> Index = new(() =>
        Leaders.All.SelectMany(leader => Parts(leader.Name).Distinct(StringComparer.Ordinal).Select(part => (part, leader)))
            .GroupBy(pair => pair.part, pair => pair.leader, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal));

    public static ImmutableArray<Leader> Called(string part) => Index.Value.TryGetValue(part, out var leaders) ? leaders : [];

    public static ImmutableArray<string> Parts(string name) =>
        [.. Tokenizer.Tokenize(name).Where(token => token.Kind is TokenKind.Word).Select(token => token.Normal)];
}
