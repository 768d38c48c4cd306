namespace Readout.Learning;

/// <summary>The probability of something by weighed evidence: logistic regression, fitted by Newton's method with a small ridge.</summary>
public sealed class LogisticModel
{
    private const int Steps = 25;
    private const double Ridge = 1;

    private readonly float[] _weights;

    private LogisticModel(float[] weights) => _weights = weights;

    /// <summary>How many features it weighs.</summary>
    public int Features => _weights.Length;

    public static LogisticModel Read(BinaryReader reader, int features) =>
        reader.ReadArray<float>() is var weights && weights.Length == features ? new LogisticModel(weights) : throw new InvalidDataException($"{weights.Length} weights for {features} features");

    public void Write(BinaryWriter writer) => writer.WriteArray<float>(_weights);

    public double Probability(ReadOnlySpan<double> features)
    {
        var sum = 0.0;
        for (var i = 0; i < _weights.Length; i++)
        {
            sum += _weights[i] * features[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>The log-odds of a probability, kept within what can be told from a few thousand cases.</summary>
    public static double LogOdds(double probability)
    {
        var p = Math.Clamp(probability, 0.001, 0.999);
        return Math.Log(p / (1 - p));
    }

    /// <param name="cases">in a fixed order; the first feature is 1 in each and is not held small</param>
    public static LogisticModel Fit(IReadOnlyList<(double[] Features, bool Right, double Weight)> cases)
    {
        var n = cases[0].Features.Length;
        var weights = new double[n];
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[n];
            var curvature = new double[n, n];
            for (var i = 0; i < n; i++)
            {
                var ridge = i == 0 ? 1e-6 : Ridge;
                gradient[i] = -ridge * weights[i];
                curvature[i, i] = ridge;
            }

            foreach (var (features, right, weight) in cases)
            {
                var sum = 0.0;
                for (var i = 0; i < n; i++)
                {
                    sum += weights[i] * features[i];
                }

                var p = 1 / (1 + Math.Exp(-sum));
                for (var i = 0; i < n; i++)
                {
                    gradient[i] += weight * ((right ? 1 : 0) - p) * features[i];
                    for (var j = 0; j <= i; j++)
                    {
                        curvature[i, j] += weight * p * (1 - p) * features[i] * features[j];
                    }
                }
            }

            Solve(curvature, gradient);
            for (var i = 0; i < n; i++)
            {
                weights[i] += gradient[i];
            }
        }

        return new LogisticModel([.. weights.Select(weight => (float)weight)]);
    }

    // Cholesky: the matrix is symmetric and, with the ridge, positive definite. The solution takes the place of the right-hand side.
    private static void Solve(double[,] matrix, double[] side)
    {
        var n = side.Length;
        for (var j = 0; j < n; j++)
        {
            for (var k = 0; k < j; k++)
            {
                for (var i = j; i < n; i++)
                {
                    matrix[i, j] -= matrix[i, k] * matrix[j, k];
                }
            }

            var root = Math.Sqrt(matrix[j, j]);
            for (var i = j; i < n; i++)
            {
                matrix[i, j] /= root;
            }
        }

        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++)
            {
                side[i] -= matrix[i, k] * side[k];
            }

            side[i] /= matrix[i, i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++)
            {
                side[i] -= matrix[k, i] * side[k];
            }

            side[i] /= matrix[i, i];
        }
    }
}
