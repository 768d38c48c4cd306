namespace Readout.Learning;

/// <summary>
/// One worker's forward and backward pass over a batch in training, with dropout; sequences are laid end to end with blank rows
/// between. Buffers are kept between batches.
/// </summary>
internal sealed class NetworkGradient(NetworkShape shape, WordVectors vectors, Crf crf)
{
    private readonly int _hidden = shape.Hidden;
    private float[] _input = [];
    private float[] _inputGradient = [];
    private float[] _state = [];
    private float[] _stateGradient = [];
    private float[] _scores = [];
    private float[] _scoresGradient = [];
    private float[] _work = [];
    private float[] _transposed = [];
    private float[] _last = [];
    private float[] _lastNormalised = [];
    private Stored[] _stored = [];
    private int _room;

    /// <summary>The sum of losses; its gradient, times <paramref name="scale"/>, is left in <see cref="Gradient"/>.</summary>
    public double Run(float[] parameters, IReadOnlyList<TaggerInput> batch, TaggerTraining training, SplitMix random, float scale)
    {
        Array.Clear(Gradient);
        var starts = new int[batch.Count];
        var rows = shape.Gap;
        for (var s = 0; s < batch.Count; s++)
        {
            starts[s] = rows;
            rows += batch[s].Length + shape.Gap;
        }

        Reserve(rows);
        var masks = batch.Select(_ => new Masks(shape, training.Dropout, random)).ToArray();
        var words = batch.Select(input => DropWords(input, training.WordDropout, random)).ToArray();
        Forward(parameters, batch, words, starts, rows, masks);
        var loss = 0.0;
        for (var s = 0; s < batch.Count; s++)
        {
            var at = starts[s] * shape.LabelsPadded;
            loss += crf.Loss(
                _scores.AsSpan(at), shape.LabelsPadded, parameters.AsSpan(shape.Transitions, shape.States * shape.States), batch[s].Labels!, scale,
                _scoresGradient.AsSpan(at), Gradient.AsSpan(shape.Transitions, shape.States * shape.States));
        }

        Backward(parameters, batch, words, starts, rows, masks);
        return loss;
    }

    public float[] Gradient { get; } = new float[shape.Parameters];

    // Only the first column, the word's own vector, is dropped: the fixed vector and the affixes remain, as for an unseen word.
    private int[] DropWords(TaggerInput input, double share, SplitMix random)
    {
        var words = new int[input.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = random.NextDouble() < share ? 0 : input.Features[i * shape.Columns.Length];
        }

        return words;
    }

    private void Reserve(int rows)
    {
        if (rows > _room)
        {
            _room = rows + (rows / 4);
            _input = new float[_room * shape.InputPadded];
            _inputGradient = new float[_room * shape.InputPadded];
            _state = new float[_room * _hidden];
            _stateGradient = new float[_room * _hidden];
            _work = new float[_room * _hidden];
            _last = new float[_room * _hidden];
            _lastNormalised = new float[_room * _hidden];
            _scores = new float[_room * shape.LabelsPadded];
            _scoresGradient = new float[_room * shape.LabelsPadded];
            _stored = [.. shape.Blocks.Append(default).Select(_ => new Stored(_room, _hidden))];
            _transposed = new float[Math.Max(Math.Max(_hidden, shape.InputPadded), shape.LabelsPadded) * _hidden];
        }

        Array.Clear(_input, 0, rows * shape.InputPadded);
        Array.Clear(_inputGradient, 0, rows * shape.InputPadded);
        Array.Clear(_state, 0, rows * _hidden);
        Array.Clear(_stateGradient, 0, rows * _hidden);
        Array.Clear(_last, 0, rows * _hidden);
        Array.Clear(_scores, 0, rows * shape.LabelsPadded);
        Array.Clear(_scoresGradient, 0, rows * shape.LabelsPadded);
        foreach (var stored in _stored)
        {
            Array.Clear(stored.Affine, 0, rows * _hidden);
        }
    }

    private void Forward(float[] p, IReadOnlyList<TaggerInput> batch, int[][] words, int[] starts, int rows, Masks[] masks)
    {
        var h = _hidden;
        for (var s = 0; s < batch.Count; s++)
        {
            for (var i = 0; i < batch[s].Length; i++)
            {
                FillInput(p, batch[s], words[s], i, _input.AsSpan((starts[s] + i) * shape.InputPadded, shape.InputPadded));
                Rows.Multiply(_input.AsSpan((starts[s] + i) * shape.InputPadded, shape.InputPadded), masks[s].Input);
            }
        }

        Gemm.MultiplyAdd(_input, shape.InputPadded, 1, p.AsSpan(shape.InputWeights), h, _state, h, rows, shape.InputPadded, h);
        ForEachRow(batch, starts, (_, row) => Rows.Add(_state.AsSpan(row * h, h), p.AsSpan(shape.InputBias, h)));
        for (var b = 0; b < shape.Blocks.Length; b++)
        {
            var block = shape.Blocks[b];
            var stored = _stored[b];
            var dilation = shape.Dilations[b];
            ForEachRow(batch, starts, (_, row) =>
            {
                stored.Inverse[row] = Rows.Normalise(_state.AsSpan(row * h, h), stored.Normalised.AsSpan(row * h, h));
                Rows.Affine(stored.Normalised.AsSpan(row * h, h), p.AsSpan(block.Gain, h), p.AsSpan(block.Bias, h), stored.Affine.AsSpan(row * h, h));
            });
            var z = stored.Convolved;
            Array.Clear(z, 0, rows * h);
            for (var tap = 0; tap < 3; tap++)
            {
                var shift = (tap - 1) * dilation;
                var first = Math.Max(0, -shift);
                var count = rows - Math.Abs(shift);
                Gemm.MultiplyAdd(
                    stored.Affine.AsSpan((first + shift) * h), h, 1, p.AsSpan(block.Convolution + (tap * h * h)), h, z.AsSpan(first * h), h, count, h, h);
            }

            ForEachRow(batch, starts, (s, row) =>
                Rows.Activate(z.AsSpan(row * h, h), p.AsSpan(block.ConvolutionBias, h), masks[s].Hidden[b], _state.AsSpan(row * h, h)));
        }

        var end = _stored[^1];
        ForEachRow(batch, starts, (s, row) =>
        {
            end.Inverse[row] = Rows.Normalise(_state.AsSpan(row * h, h), _lastNormalised.AsSpan(row * h, h));
            var line = _last.AsSpan(row * h, h);
            Rows.Affine(_lastNormalised.AsSpan(row * h, h), p.AsSpan(shape.LastGain, h), p.AsSpan(shape.LastBias, h), line);
            Rows.Multiply(line, masks[s].Last);
        });
        Gemm.MultiplyAdd(_last, h, 1, p.AsSpan(shape.OutputWeights), shape.LabelsPadded, _scores, shape.LabelsPadded, rows, h, shape.LabelsPadded);
        ForEachRow(batch, starts, (_, row) =>
            Rows.Add(_scores.AsSpan(row * shape.LabelsPadded, shape.LabelsPadded), p.AsSpan(shape.OutputBias, shape.LabelsPadded)));
    }

    private void Backward(float[] p, IReadOnlyList<TaggerInput> batch, int[][] words, int[] starts, int rows, Masks[] masks)
    {
        var h = _hidden;
        var labels = shape.LabelsPadded;
        ForEachRow(batch, starts, (_, row) => Rows.Add(Gradient.AsSpan(shape.OutputBias, labels), _scoresGradient.AsSpan(row * labels, labels)));
        Gemm.MultiplyAdd(_last, 1, h, _scoresGradient, labels, Gradient.AsSpan(shape.OutputWeights), labels, h, rows, labels);
        Transpose(p.AsSpan(shape.OutputWeights), h, labels, _transposed);
        Array.Clear(_work, 0, rows * h);
        Gemm.MultiplyAdd(_scoresGradient, labels, 1, _transposed, h, _work, h, rows, labels, h);
        ForEachRow(batch, starts, (s, row) =>
        {
            var line = _work.AsSpan(row * h, h);
            Rows.Multiply(line, masks[s].Last);
            Rows.NormaliseBackward(
                _lastNormalised.AsSpan(row * h, h), _stored[^1].Inverse[row], p.AsSpan(shape.LastGain, h), line, _stateGradient.AsSpan(row * h, h),
                Gradient.AsSpan(shape.LastGain, h), Gradient.AsSpan(shape.LastBias, h));
        });

        for (var b = shape.Blocks.Length - 1; b >= 0; b--)
        {
            var block = shape.Blocks[b];
            var stored = _stored[b];
            var dilation = shape.Dilations[b];

            // Through dropout and relu: z becomes the gradient before the bias.
            var z = stored.Convolved;
            ForEachRow(batch, starts, (s, row) =>
            {
                var line = z.AsSpan(row * h, h);
                Rows.ActivateBackward(line, masks[s].Hidden[b], _stateGradient.AsSpan(row * h, h));
                Rows.Add(Gradient.AsSpan(block.ConvolutionBias, h), line);
            });
            BlankGaps(z, batch, starts, rows, h);
            Array.Clear(_work, 0, rows * h);
            for (var tap = 0; tap < 3; tap++)
            {
                var shift = (tap - 1) * dilation;
                var first = Math.Max(0, -shift);
                var count = rows - Math.Abs(shift);
                Gemm.MultiplyAdd(
                    stored.Affine.AsSpan((first + shift) * h), 1, h, z.AsSpan(first * h), h, Gradient.AsSpan(block.Convolution + (tap * h * h)), h, h, count, h);
                Transpose(p.AsSpan(block.Convolution + (tap * h * h)), h, h, _transposed);
                Gemm.MultiplyAdd(z.AsSpan(first * h), h, 1, _transposed, h, _work.AsSpan((first + shift) * h), h, count, h, h);
            }

            ForEachRow(batch, starts, (_, row) => Rows.NormaliseBackward(
                stored.Normalised.AsSpan(row * h, h), stored.Inverse[row], p.AsSpan(block.Gain, h), _work.AsSpan(row * h, h), _stateGradient.AsSpan(row * h, h),
                Gradient.AsSpan(block.Gain, h), Gradient.AsSpan(block.Bias, h)));
        }

        ForEachRow(batch, starts, (_, row) => Rows.Add(Gradient.AsSpan(shape.InputBias, h), _stateGradient.AsSpan(row * h, h)));
        Gemm.MultiplyAdd(_input, 1, shape.InputPadded, _stateGradient, h, Gradient.AsSpan(shape.InputWeights), h, shape.InputPadded, rows, h);
        Transpose(p.AsSpan(shape.InputWeights), shape.InputPadded, h, _transposed);
        Gemm.MultiplyAdd(_stateGradient, h, 1, _transposed, shape.InputPadded, _inputGradient, shape.InputPadded, rows, h, shape.InputPadded);
        ForEachToken(batch, starts, (s, i, row) =>
        {
            var line = _inputGradient.AsSpan(row * shape.InputPadded, shape.InputPadded);
            Rows.Multiply(line, masks[s].Input);
            var at = 0;
            for (var c = 0; c < shape.Columns.Length; c++)
            {
                var width = shape.Columns[c].Width;
                var value = c == 0 ? words[s][i] : batch[s].Features[(i * shape.Columns.Length) + c];
                var target = Gradient.AsSpan(shape.Embeddings[c] + (value * width), width);
                for (var j = 0; j < width; j++)
                {
                    target[j] += line[at + j];
                }

                at += width;
            }
        });
    }

    private void FillInput(float[] p, TaggerInput input, int[] words, int i, Span<float> line)
    {
        var at = 0;
        for (var c = 0; c < shape.Columns.Length; c++)
        {
            var width = shape.Columns[c].Width;
            var value = c == 0 ? words[i] : input.Features[(i * shape.Columns.Length) + c];
            p.AsSpan(shape.Embeddings[c] + (value * width), width).CopyTo(line[at..]);
            at += width;
        }

        vectors.CopyTo(input.Vectors[i], line.Slice(at, shape.VectorWidth));
    }

    private static void Transpose(ReadOnlySpan<float> matrix, int rows, int columns, Span<float> result)
    {
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                result[(j * rows) + i] = matrix[(i * columns) + j];
            }
        }
    }

    private static void BlankGaps(float[] matrix, IReadOnlyList<TaggerInput> batch, int[] starts, int rows, int width)
    {
        var from = 0;
        for (var s = 0; s < batch.Count; s++)
        {
            Array.Clear(matrix, from * width, (starts[s] - from) * width);
            from = starts[s] + batch[s].Length;
        }

        Array.Clear(matrix, from * width, (rows - from) * width);
    }

    private static void ForEachRow(IReadOnlyList<TaggerInput> batch, int[] starts, Action<int, int> action)
    {
        for (var s = 0; s < batch.Count; s++)
        {
            for (var i = 0; i < batch[s].Length; i++)
            {
                action(s, starts[s] + i);
            }
        }
    }

    private static void ForEachToken(IReadOnlyList<TaggerInput> batch, int[] starts, Action<int, int, int> action)
    {
        for (var s = 0; s < batch.Count; s++)
        {
            for (var i = 0; i < batch[s].Length; i++)
            {
                action(s, i, starts[s] + i);
            }
        }
    }

    private sealed class Stored(int rows, int hidden)
    {
        public readonly float[] Normalised = new float[rows * hidden];
        public readonly float[] Affine = new float[rows * hidden];
        public readonly float[] Convolved = new float[rows * hidden];
        public readonly float[] Inverse = new float[rows];
    }

    // One mask a sequence and channel, the same at every position (variational dropout: Gal and Ghahramani, NIPS 2016).
    private sealed class Masks
    {
        public readonly float[] Input;
        public readonly float[][] Hidden;
        public readonly float[] Last;

        public Masks(NetworkShape shape, double dropout, SplitMix random)
        {
            float[] Mask(int width)
            {
                var mask = new float[width];
                for (var j = 0; j < width; j++)
                {
                    mask[j] = random.NextDouble() < dropout ? 0 : (float)(1 / (1 - dropout));
                }

                return mask;
            }

            Input = Mask(shape.InputPadded);
            Hidden = [.. shape.Blocks.Select(_ => Mask(shape.Hidden))];
            Last = Mask(shape.Hidden);
        }
    }
}
