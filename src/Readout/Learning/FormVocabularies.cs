using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Readout.Learning;

/// <summary>The numbers of a tagger's words and affixes: four features that every tagger of ours starts from.</summary>
public sealed record FormVocabularies(Vocabulary Words, Vocabulary Suffixes3, Vocabulary Prefixes3, Vocabulary Suffixes2)
{
    public const int Features = 4;

    public ImmutableArray<FeatureColumn> Columns =>
        [new(Words.Size, 32), new(Suffixes3.Size, 16), new(Prefixes3.Size, 16), new(Suffixes2.Size, 8)];

    /// <param name="normals">every token's normal form, in any order</param>
    public static FormVocabularies Of(IEnumerable<string> normals, int leastWordCount, int leastAffixCount)
    {
        var words = new Dictionary<uint, int>();
        var suffixes3 = new Dictionary<uint, int>();
        var prefixes3 = new Dictionary<uint, int>();
        var suffixes2 = new Dictionary<uint, int>();
        static void Count(Dictionary<uint, int> counts, ReadOnlySpan<char> value) =>
            CollectionsMarshal.GetValueRefOrAddDefault(counts, Vocabulary.Hash(value), out _)++;
        foreach (var normal in normals)
        {
            Count(words, normal);
            Count(suffixes3, Suffix(normal, 3));
            Count(prefixes3, Prefix(normal));
            Count(suffixes2, Suffix(normal, 2));
        }

        return new FormVocabularies(
            Vocabulary.Of(words, leastWordCount), Vocabulary.Of(suffixes3, leastAffixCount), Vocabulary.Of(prefixes3, leastAffixCount), Vocabulary.Of(suffixes2, leastAffixCount));
    }

    /// <summary>Writes the four numbers of a form.</summary>
    public void Fill(string normal, Span<int> features)
    {
        features[0] = Words[normal];
        features[1] = Suffixes3[Suffix(normal, 3)];
        features[2] = Prefixes3[Prefix(normal)];
        features[3] = Suffixes2[Suffix(normal, 2)];
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Words);
        writer.Write(Suffixes3);
        writer.Write(Prefixes3);
        writer.Write(Suffixes2);
    }

    internal static FormVocabularies Read(BinaryReader reader) =>
        new(reader.ReadVocabulary(), reader.ReadVocabulary(), reader.ReadVocabulary(), reader.ReadVocabulary());

    private static ReadOnlySpan<char> Suffix(string normal, int length) => normal.AsSpan(Math.Max(0, normal.Length - length));

    private static ReadOnlySpan<char> Prefix(string normal) => normal.AsSpan(0, Math.Min(3, normal.Length));
}
