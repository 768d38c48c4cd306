using Readout.Documents;

namespace Readout.Attributions;

/// <summary>Speakers an article does not name, so that <c>the spokesperson</c> is the <c>Kestrian military spokesperson</c> of before.</summary>
internal sealed class Described(Reading text)
{
    // A description reaches back so many sentences; later "the official" may be another one.
    private const int Reach = 8;

    private readonly Dictionary<string, (Run Core, string Name, int Sentence)> _byHead = new(StringComparer.Ordinal);
    private (string Nation, int Sentence)? _nation;

    public void Remember(Run run, string name)
    {
        var core = SourcePhrases.Core(text, run);
        var sentence = text.SentenceAt(run.First);
        if (core.Length > 1)
        {
            _byHead[text[core.End - 1]] = (core, name, sentence);
        }

        if (SourcePhrases.NationOf(name) is { } nation)
        {
            _nation = (nation, sentence);
        }
    }

    /// <summary>The fuller description of before; null when there is none, or the words differ.</summary>
    public string? Find(Run run)
    {
        var sentence = text.SentenceAt(run.First);
        if (text[run.First] is "the" && SourcePhrases.Core(text, run) is var core && core.End == run.End
            && _byHead.TryGetValue(text[core.End - 1], out var before) && sentence - before.Sentence <= Reach && core.Length <= before.Core.Length && HasAll(before.Core, core))
        {
            return before.Name;
        }

        return SourcePhrases.IsArmOfState(text, run) && _nation is { } known && sentence - known.Sentence <= Reach
            ? known.Nation + " " + WhiteSpace.Collapse(text.TextOf(new Run(run.First + 1, run.End))) : null;
    }

    private bool HasAll(Run whole, Run part)
    {
        for (var i = part.First; i < part.End; i++)
        {
            var has = false;
            for (var j = whole.First; j < whole.End && !has; j++)
            {
                has = text[i] == text[j];
            }

            if (!has)
            {
                return false;
            }
        }

        return true;
    }
}
