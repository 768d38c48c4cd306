using System.Globalization;
using Readout.Documents;

namespace Readout.Language.Learned;

/// <summary>Names found against names marked by hand: exact spans of the right kind. "Other" is not scored, since every set draws its line elsewhere.</summary>
public sealed class NameScore
{
    private static readonly EntityKind[] Kinds = [EntityKind.Person, EntityKind.Organisation, EntityKind.Place];

    private readonly int[] _right = new int[Kinds.Length];
    private readonly int[] _found = new int[Kinds.Length];
    private readonly int[] _marked = new int[Kinds.Length];

    public double Precision => (double)_right.Sum() / Math.Max(1, _found.Sum());

    public double Recall => (double)_right.Sum() / Math.Max(1, _marked.Sum());

    public double F1 => Measure(_right.Sum(), _found.Sum(), _marked.Sum());

    public double Of(EntityKind kind) => Measure(_right[(int)kind], _found[(int)kind], _marked[(int)kind]);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"F1 {F1:F3} (precision {Precision:F3}, recall {Recall:F3}; person {Of(EntityKind.Person):F3}, organisation {Of(EntityKind.Organisation):F3}, place {Of(EntityKind.Place):F3})");

    internal static NameScore Of(IEnumerable<AnnotatedNames> texts, Func<AnnotatedNames, Layer<Name>> find)
    {
        var score = new NameScore();
        foreach (var (gold, names) in texts.AsParallel().AsOrdered().Select(text => (text.Gold, find(text))))
        {
            score.Add(gold, names);
        }

        return score;
    }

    internal void Add(IEnumerable<Name> marked, IEnumerable<Name> found)
    {
        var truth = marked.Where(name => name.Kind != EntityKind.Other).Select(name => (name.Span, name.Kind)).ToHashSet();
        foreach (var (_, kind) in truth)
        {
            _marked[(int)kind]++;
        }

        foreach (var name in found.Where(name => name.Kind != EntityKind.Other))
        {
            _found[(int)name.Kind]++;
            _right[(int)name.Kind] += truth.Contains((name.Span, name.Kind)) ? 1 : 0;
        }
    }

    private static double Measure(int right, int found, int marked) => found + marked == 0 ? 0 : 2.0 * right / (found + marked);
}
