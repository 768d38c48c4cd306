using Readout.Reuse;

namespace Readout.Archive;

/// <summary>
/// The passages of a pair in few bytes: for each the number of its runs and of its equal words, for each run the steps to it and its length.
/// A passage of no runs parts those that are copied from those that are only alike.
/// </summary>
internal static class PassageBlob
{
    public static byte[] Write(IReadOnlyList<MatchedPassage> passages, IReadOnlyList<MatchedPassage> alike)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        Write(writer, passages);
        if (alike.Count > 0)
        {
            writer.Write7BitEncodedInt(0);
            Write(writer, alike);
        }

        return bytes.ToArray();
    }

    public static (List<MatchedPassage> Passages, List<MatchedPassage> Alike) Read(byte[] blob)
    {
        using var bytes = new MemoryStream(blob);
        using var reader = new BinaryReader(bytes);
        var (passages, alike) = (new List<MatchedPassage>(), new List<MatchedPassage>());
        var read = passages;
        int ofA = 0, ofB = 0;
        while (bytes.Position < bytes.Length)
        {
            var runs = new WordRun[reader.Read7BitEncodedInt()];
            if (runs.Length == 0)
            {
                (read, ofA, ofB) = (alike, 0, 0);
                continue;
            }

            var equal = reader.Read7BitEncodedInt();
            for (var r = 0; r < runs.Length; r++)
            {
                runs[r] = new WordRun(ofA + Signed(reader.Read7BitEncodedInt()), ofB + Signed(reader.Read7BitEncodedInt()), reader.Read7BitEncodedInt());
                (ofA, ofB) = (runs[r].EndOfA, runs[r].EndOfB);
            }

            read.Add(new MatchedPassage(runs, runs.Sum(run => run.Length), equal));
        }

        return (passages, alike);
    }

    private static void Write(BinaryWriter writer, IReadOnlyList<MatchedPassage> passages)
    {
        int ofA = 0, ofB = 0;
        foreach (var passage in passages)
        {
            writer.Write7BitEncodedInt(passage.Runs.Length);
            writer.Write7BitEncodedInt(passage.Equal);
            foreach (var run in passage.Runs)
            {
                writer.Write7BitEncodedInt(ZigZag(run.OfA - ofA));
                writer.Write7BitEncodedInt(ZigZag(run.OfB - ofB));
                writer.Write7BitEncodedInt(run.Length);
                (ofA, ofB) = (run.EndOfA, run.EndOfB);
            }
        }
    }

    // A step back is as short as a step ahead.
    private static int ZigZag(int step) => (step << 1) ^ (step >> 31);

    private static int Signed(int zigZag) => (int)((uint)zigZag >> 1) ^ -(zigZag & 1);
}
