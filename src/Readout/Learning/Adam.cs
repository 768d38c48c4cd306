using System.Numerics;

namespace Readout.Learning;

/// <summary>Steps by Adam (Kingma and Ba, ICLR 2015) on clipped gradients, with an exponential average of the weights, which is what is kept.</summary>
internal sealed class Adam(float[] weights)
{
    private const double FirstMoment = 0.9;
    private const double SecondMoment = 0.98;
    private const double LongestGradient = 2.0;
    private const double AverageDecay = 0.997;
    private const float Least = 1e-8f;

    private readonly float[] _first = new float[weights.Length];
    private readonly float[] _second = new float[weights.Length];
    private int _step;

    public float[] Average { get; } = (float[])weights.Clone();

    /// <summary>One step against the sum of the gradients, which is left in the first of them.</summary>
    public void Step(ReadOnlySpan<float[]> gradients, double rate)
    {
        var gradient = gradients[0];
        foreach (var other in gradients[1..])
        {
            for (var i = 0; i < gradient.Length; i++)
            {
                gradient[i] += other[i];
            }
        }

        var squares = 0.0;
        foreach (var g in gradient)
        {
            squares += (double)g * g;
        }

        _step++;
        var norm = Math.Sqrt(squares);
        var clip = (float)(norm > LongestGradient ? LongestGradient / norm : 1);
        var decay = (float)Math.Min(AverageDecay, (_step + 1.0) / (_step + 20.0));
        var step = (float)(rate / (1 - Math.Pow(FirstMoment, _step)));
        var correct = (float)(1 / (1 - Math.Pow(SecondMoment, _step)));
        var whole = weights.Length - (weights.Length % Vector<float>.Count);
        for (var i = 0; i < whole; i += Vector<float>.Count)
        {
            var g = new Vector<float>(gradient, i) * clip;
            var first = new Vector<float>(_first, i);
            var second = new Vector<float>(_second, i);
            var average = new Vector<float>(Average, i);
            first += (1 - (float)FirstMoment) * (g - first);
            second += (1 - (float)SecondMoment) * ((g * g) - second);
            var weight = new Vector<float>(weights, i) - (step * first / (Vector.SquareRoot(second * correct) + new Vector<float>(Least)));
            average += (1 - decay) * (weight - average);
            first.CopyTo(_first, i);
            second.CopyTo(_second, i);
            weight.CopyTo(weights, i);
            average.CopyTo(Average, i);
        }

        for (var i = whole; i < weights.Length; i++)
        {
            var g = gradient[i] * clip;
            _first[i] += (1 - (float)FirstMoment) * (g - _first[i]);
            _second[i] += (1 - (float)SecondMoment) * ((g * g) - _second[i]);
            weights[i] -= step * _first[i] / (MathF.Sqrt(_second[i] * correct) + Least);
            Average[i] += (1 - decay) * (weights[i] - Average[i]);
        }
    }
}
