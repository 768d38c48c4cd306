using System.Runtime.InteropServices;
using System.Text;

namespace Readout.Learning;

/// <summary>
/// Weight files: eight bytes of magic, the kind of content, its version, then arrays in the order their writer chose. Little-endian throughout.
/// </summary>
public static class WeightFile
{
    private static ReadOnlySpan<byte> Magic => "READOUTW"u8;

    public static void Write(string path, string kind, int version, Action<BinaryWriter> content)
    {
        // Written beside and moved, so that an interrupted run leaves the old weights.
        var fresh = path + ".new";
        using (var writer = new BinaryWriter(File.Create(fresh), Encoding.UTF8))
        {
            writer.Write(Magic);
            writer.Write(kind);
            writer.Write(version);
            content(writer);
        }

        File.Move(fresh, path, overwrite: true);
    }

    /// <exception cref="InvalidDataException">the file is no weight file, or of another kind or version, or cut short</exception>
    public static T Read<T>(string path, string kind, int version, Func<BinaryReader, T> content)
    {
        using var reader = new BinaryReader(new MemoryStream(File.ReadAllBytes(path)), Encoding.UTF8);
        try
        {
            if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
            {
                throw new InvalidDataException($"{path}: not a weight file of Readout");
            }

            var foundKind = reader.ReadString();
            var foundVersion = reader.ReadInt32();
            if (!string.Equals(foundKind, kind, StringComparison.Ordinal) || foundVersion != version)
            {
                throw new InvalidDataException($"{path}: holds {foundKind} weights of version {foundVersion}, not {kind} of version {version}");
            }

            return content(reader);
        }
        catch (Exception e) when (e is EndOfStreamException or ArgumentException)
        {
            throw new InvalidDataException($"{path}: cut short or damaged", e);
        }
    }

    public static void WriteArray<T>(this BinaryWriter writer, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values));
    }

    public static T[] ReadArray<T>(this BinaryReader reader)
        where T : unmanaged
    {
        var count = reader.ReadInt32();
        if (count < 0 || (long)count * Marshal.SizeOf<T>() > reader.BaseStream.Length - reader.BaseStream.Position)
        {
            throw new EndOfStreamException();
        }

        var values = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    public static void Write(this BinaryWriter writer, Vocabulary vocabulary) => writer.WriteArray<uint>([.. vocabulary.Hashes]);

    public static Vocabulary ReadVocabulary(this BinaryReader reader) => new(reader.ReadArray<uint>());

    /// <summary>Weights in half precision: three decimal digits, which training noise exceeds.</summary>
    public static void WriteHalves(this BinaryWriter writer, ReadOnlySpan<float> values) =>
        writer.WriteArray<Half>([.. values.ToArray().Select(value => (Half)value)]);

    public static float[] ReadHalves(this BinaryReader reader)
    {
        var halves = reader.ReadArray<Half>();
        var values = new float[halves.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (float)halves[i];
        }

        return values;
    }
}
