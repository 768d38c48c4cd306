using System.Collections.Immutable;
using Readout.Stories;

namespace Readout.Archive;

/// <summary>What grouping looks at in an article, in few bytes.</summary>
internal static class ProfileBlob
{
    public static byte[] Write(Profile profile)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        var occasion = profile.Occasion;
        writer.Write(profile.Id);
        writer.Write(profile.Title);
        writer.Write(profile.IsTitled);
        Day(profile.Published);
        Day(occasion.Day);
        writer.Write(occasion.DayIsStated);
        writer.Write(occasion.Place ?? "");
        Strings(occasion.Participants);
        writer.Write7BitEncodedInt((int)occasion.Formats);
        Strings(occasion.Countries);
        Strings(occasion.Summit);
        writer.Write(occasion.IsEncounter);
        Day(occasion.Published);
        writer.Write7BitEncodedInt(profile.Words.Length);
        var last = 0L;
        foreach (var (word, count, kind) in profile.Words)
        {
            writer.Write7BitEncodedInt64(word - last);
            writer.Write7BitEncodedInt(((int)(count * HalvesOfCount) << 2) | (int)kind);
            last = word;
        }

        return bytes.ToArray();

        void Day(int? day) => writer.Write7BitEncodedInt(day is { } known ? known + 1 : 0);

        void Strings(ImmutableArray<string> strings)
        {
            writer.Write7BitEncodedInt(strings.Length);
            foreach (var item in strings)
            {
                writer.Write(item);
            }
        }
    }

    public static Profile Read(byte[] blob)
    {
        using var bytes = new MemoryStream(blob);
        using var reader = new BinaryReader(bytes);
        var (id, title, isTitled, published) = (reader.ReadString(), reader.ReadString(), reader.ReadBoolean(), Day());
        var occasion = new Occasion(
            Day(), reader.ReadBoolean(), reader.ReadString() is { Length: > 0 } place ? place : null, Strings(), (Formats)reader.Read7BitEncodedInt(), Strings(), Strings(),
            reader.ReadBoolean(), Day());
        var words = ImmutableArray.CreateBuilder<CountedWord>(reader.Read7BitEncodedInt());
        var last = 0L;
        for (var i = 0; i < words.Capacity; i++)
        {
            last += reader.Read7BitEncodedInt64();
            var count = reader.Read7BitEncodedInt();
            words.Add(new CountedWord(last, (float)(count >> 2) / HalvesOfCount, (WordKind)(count & 3)));
        }

        return new Profile(id, title, isTitled, published, occasion, words.MoveToImmutable());

        int? Day() => reader.Read7BitEncodedInt() is > 0 and var day ? day - 1 : null;

        ImmutableArray<string> Strings()
        {
            var strings = ImmutableArray.CreateBuilder<string>(reader.Read7BitEncodedInt());
            for (var i = 0; i < strings.Capacity; i++)
            {
                strings.Add(reader.ReadString());
            }

            return strings.MoveToImmutable();
        }
    }

    // Words count once, one and a half times or twice, by where they stand.
    private const int HalvesOfCount = 2;
}
