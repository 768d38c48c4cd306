namespace Readout.Learning;

/// <summary>A sum of small decision trees over dense features; its sign says yes or no, its logistic how surely.</summary>
/// <param name="Features">how many features a row has</param>
/// <param name="Split">by node: the feature asked, or -1 at a leaf</param>
/// <param name="Threshold">by node: below goes left; at a leaf its value</param>
/// <param name="Child">by node: the left child, the right one stands behind it</param>
/// <param name="Roots">the node with which each tree begins</param>
public sealed record BoostedTrees(int Features, float Bias, short[] Split, float[] Threshold, int[] Child, int[] Roots)
{
    private const string Kind = "trees";

    private const int Version = 1;

    public static BoostedTrees Load(string path) => WeightFile.Read(path, Kind, Version, Read);

    public void Save(string path) => WeightFile.Write(path, Kind, Version, writer =>
    {
        writer.Write(Features);
        writer.Write(Bias);
        writer.WriteArray<short>(Split);
        writer.WriteArray<float>(Threshold);
        writer.WriteArray<int>(Child);
        writer.WriteArray<int>(Roots);
    });

    /// <summary>How surely the answer is yes, from 0 to 1.</summary>
    public double Probability(ReadOnlySpan<float> row)
    {
        var sum = Bias;
        foreach (var root in Roots)
        {
            var node = root;
            while (Split[node] >= 0)
            {
                node = Child[node] + (row[Split[node]] < Threshold[node] ? 0 : 1);
            }

            sum += Threshold[node];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    private static BoostedTrees Read(BinaryReader reader)
    {
        var trees = new BoostedTrees(
            reader.ReadInt32(), reader.ReadSingle(), reader.ReadArray<short>(), reader.ReadArray<float>(), reader.ReadArray<int>(), reader.ReadArray<int>());
        var nodes = trees.Split.Length;
        if (trees.Threshold.Length != nodes || trees.Child.Length != nodes || trees.Roots.Any(root => root < 0 || root >= nodes))
        {
            throw new EndOfStreamException();
        }

        for (var i = 0; i < nodes; i++)
        {
            // Children stand behind their parents, so that no walk goes round in circles.
            if (trees.Split[i] >= trees.Features || (trees.Split[i] >= 0 && (trees.Child[i] <= i || trees.Child[i] + 1 >= nodes)))
            {
                throw new EndOfStreamException();
            }
        }

        return trees;
    }
}
