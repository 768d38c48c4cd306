namespace Readout.Ingest.Pages;

/// <summary>The features of one block, in the order in which they are added: the order that the weights know.</summary>
internal sealed class FeatureRow
{
    private const int FirstGuess = 256;

    private float[] _row = new float[FirstGuess];
    private int _at;

    public void Begin() => (_row, _at) = (new float[_row.Length], 0);

    public void Add(double value) => _row[_at++] = (float)value;

    public void Add(bool value) => _row[_at++] = value ? 1 : 0;

    public float[] End() => _row = _row[.._at];
}
