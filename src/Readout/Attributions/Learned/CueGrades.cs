using Readout.Documents;
using Readout.Learning;

namespace Readout.Attributions.Learned;

/// <summary>
/// How often a form outside quotation marks is part of a cue, in five grades. Counted on annotated text; a form needs four uses, three of them in cues.
/// </summary>
internal sealed class CueGrades(IReadOnlyDictionary<uint, byte> grades)
{
    public const int Grades = 5;

    /// <summary>From this grade on a form is taken for a cue when distances to the nearest one are measured.</summary>
    public const int Likely = 3;

    private const int FewestUses = 4;
    private const int FewestCues = 3;

    public IReadOnlyDictionary<uint, byte> Forms { get; } = grades;

    public byte this[string normal] => Forms.GetValueOrDefault(Vocabulary.Hash(normal));

    public static CueGrades Of(CueCounts counts)
    {
        var grades = new Dictionary<uint, byte>();
        foreach (var (form, (uses, cues)) in counts.Forms)
        {
            if (uses >= FewestUses && cues >= FewestCues)
            {
                var share = (double)cues / uses;
                var grade = share > 0.7 ? 4 : share > 0.45 ? 3 : share > 0.2 ? 2 : share > 0.08 ? 1 : 0;
                if (grade > 0)
                {
                    grades[form] = (byte)grade;
                }
            }
        }

        return new CueGrades(grades);
    }
}

/// <summary>Uses of each form outside quotation marks, and those within cues.</summary>
internal sealed class CueCounts
{
    public Dictionary<uint, (int Uses, int Cues)> Forms { get; } = [];

    public void Add(string normal, bool inCue)
    {
        var form = Vocabulary.Hash(normal);
        var (uses, cues) = Forms.GetValueOrDefault(form);
        Forms[form] = (uses + 1, cues + (inCue ? 1 : 0));
    }

    public CueCounts Without(CueCounts other)
    {
        var rest = new CueCounts();
        foreach (var (form, (uses, cues)) in Forms)
        {
            var (otherUses, otherCues) = other.Forms.GetValueOrDefault(form);
            rest.Forms[form] = (uses - otherUses, cues - otherCues);
        }

        return rest;
    }

    public void Add(CueCounts other)
    {
        foreach (var (form, (uses, cues)) in other.Forms)
        {
            var (here, hereCues) = Forms.GetValueOrDefault(form);
            Forms[form] = (here + uses, hereCues + cues);
        }
    }
}
