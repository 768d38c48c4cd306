namespace Readout.Learning;

public sealed record TreeTraining
{
    public int Trees { get; init; } = 150;

    public int Depth { get; init; } = 4;

    public double Rate { get; init; } = 0.08;

    /// <summary>The least sum of curvatures in a leaf: keeps leaves from standing on a row or two.</summary>
    public double LeastInLeaf { get; init; } = 3;

    public double Ridge { get; init; } = 2;

    /// <summary>The share of the features that each tree may ask.</summary>
    public double FeatureShare { get; init; } = 0.5;

    public ulong Seed { get; init; } = 1;
}

/// <summary>Boosting by Newton steps on the logistic loss (Friedman 2001; Chen and Guestrin 2016), features cut into bins.</summary>
public sealed class BoostedTreesTrainer
{
    private const int Bins = 64;

    private readonly float[][] _rows;
    private readonly bool[] _labels;
    private readonly float[] _weights;
    private readonly TreeTraining _options;
    private readonly float[][] _edges;
    private readonly byte[][] _binned;
    private readonly double[] _gradient;
    private readonly double[] _curvature;
    private readonly List<short> _split = [];
    private readonly List<float> _threshold = [];
    private readonly List<int> _child = [];

    private BoostedTreesTrainer(float[][] rows, bool[] labels, float[] weights, TreeTraining options)
    {
        (_rows, _labels, _weights, _options) = (rows, labels, weights, options);
        (_gradient, _curvature) = (new double[rows.Length], new double[rows.Length]);
        var features = rows[0].Length;
        _edges = new float[features][];
        _binned = new byte[features][];
        for (var f = 0; f < features; f++)
        {
            _edges[f] = Edges(f);
            _binned[f] = new byte[rows.Length];
            for (var r = 0; r < rows.Length; r++)
            {
                _binned[f][r] = BinOf(_edges[f], rows[r][f]);
            }
        }
    }

    public static BoostedTrees Train(float[][] rows, bool[] labels, float[] weights, TreeTraining options) =>
        new BoostedTreesTrainer(rows, labels, weights, options).Train();

    private BoostedTrees Train()
    {
        double yes = 0, all = 0;
        for (var r = 0; r < _rows.Length; r++)
        {
            all += _weights[r];
            yes += _labels[r] ? _weights[r] : 0;
        }

        var bias = Math.Log((yes + 1) / (all - yes + 1));
        var scores = new double[_rows.Length];
        Array.Fill(scores, bias);
        var roots = new int[_options.Trees];
        var chance = new SplitMix(_options.Seed);
        var everyRow = Enumerable.Range(0, _rows.Length).ToArray();
        for (var t = 0; t < _options.Trees; t++)
        {
            for (var r = 0; r < _rows.Length; r++)
            {
                var p = 1 / (1 + Math.Exp(-scores[r]));
                _gradient[r] = _weights[r] * (p - (_labels[r] ? 1 : 0));
                _curvature[r] = _weights[r] * p * (1 - p);
            }

            var asked = Enumerable.Range(0, _edges.Length).Where(_ => chance.NextDouble() < _options.FeatureShare).ToArray();
            roots[t] = NewNode();
            Grow(roots[t], (int[])everyRow.Clone(), _options.Depth, asked, scores);
        }

        return new BoostedTrees(_edges.Length, (float)bias, [.. _split], [.. _threshold], [.. _child], roots);
    }

    private int NewNode()
    {
        _split.Add(-1);
        _threshold.Add(0);
        _child.Add(0);
        return _split.Count - 1;
    }

    private void Grow(int node, int[] rows, int depth, int[] asked, double[] scores)
    {
        double g = 0, h = 0;
        foreach (var r in rows)
        {
            g += _gradient[r];
            h += _curvature[r];
        }

        if (depth > 0 && Best(rows, g, h, asked) is var (feature, bin))
        {
            var left = NewNode();
            var right = NewNode();
            _split[node] = (short)feature;
            _threshold[node] = _edges[feature][bin];
            _child[node] = left;
            Grow(left, [.. rows.Where(r => _binned[feature][r] <= bin)], depth - 1, asked, scores);
            Grow(right, [.. rows.Where(r => _binned[feature][r] > bin)], depth - 1, asked, scores);
            return;
        }

        var value = -g / (h + _options.Ridge) * _options.Rate;
        _threshold[node] = (float)value;
        foreach (var r in rows)
        {
            scores[r] += value;
        }
    }

    private (int Feature, int Bin)? Best(int[] rows, double g, double h, int[] asked)
    {
        var gains = new (double Gain, int Bin)[asked.Length];
        for (var a = 0; a < asked.Length; a++)
        {
            gains[a] = BestBin(rows, g, h, asked[a]);
        }

        var best = -1;
        for (var a = 0; a < asked.Length; a++)
        {
            best = gains[a].Gain > 1e-9 && (best < 0 || gains[a].Gain > gains[best].Gain) ? a : best;
        }

        return best < 0 ? null : (asked[best], gains[best].Bin);
    }

    private (double Gain, int Bin) BestBin(int[] rows, double g, double h, int feature)
    {
        Span<double> gs = stackalloc double[Bins];
        Span<double> hs = stackalloc double[Bins];
        gs.Clear();
        hs.Clear();
        var bins = _binned[feature];
        foreach (var r in rows)
        {
            gs[bins[r]] += _gradient[r];
            hs[bins[r]] += _curvature[r];
        }

        (double Gain, int Bin) best = (0, -1);
        double gl = 0, hl = 0;
        var whole = g * g / (h + _options.Ridge);
        for (var b = 0; b < _edges[feature].Length; b++)
        {
            gl += gs[b];
            hl += hs[b];
            if (hl < _options.LeastInLeaf || h - hl < _options.LeastInLeaf)
            {
                continue;
            }

            var gain = (gl * gl / (hl + _options.Ridge)) + ((g - gl) * (g - gl) / (h - hl + _options.Ridge)) - whole;
            best = gain > best.Gain ? (gain, b) : best;
        }

        return best;
    }

    // Values between which a row may be told from another, at even shares of the rows; a row below edge b is in bin b or lower.
    private float[] Edges(int feature)
    {
        var values = _rows.Select(row => row[feature]).Order().ToArray();
        var edges = new List<float>();
        for (var b = 1; b < Bins; b++)
        {
            var value = values[(int)((long)b * (values.Length - 1) / Bins)];
            if (value > values[0] && (edges.Count == 0 || value > edges[^1]))
            {
                edges.Add(value);
            }
        }

        // A rare value at the top deserves an edge of its own.
        if (values[^1] > values[0] && (edges.Count == 0 || values[^1] > edges[^1]) && edges.Count < Bins - 1)
        {
            edges.Add(values[^1]);
        }

        return [.. edges];
    }

    private static byte BinOf(float[] edges, float value)
    {
        var bin = 0;
        while (bin < edges.Length && value >= edges[bin])
        {
            bin++;
        }

        return (byte)bin;
    }
}
