namespace Readout.Attributions.Learned;

/// <summary>Which cues a table knows; the model, with its few thousand articles, takes many another verb for one.</summary>
internal static class CueWords
{
    public static bool Report(Reading text, Run cue)
    {
        for (var i = cue.First; i < cue.End; i++)
        {
            var form = text[i];
            if (!text.IsWord(i) || form is "according" or "per" || IsVerb(text, i) || CueLexicon.Noun(form) != Complements.None || CueLexicon.Adjective(form) != Complements.None)
            {
                return true;
            }
        }

        return false;
    }

    // "laid out" reports, "laid" does not: what the table has with a particle counts with it alone.
    private static bool IsVerb(Reading text, int token)
    {
        foreach (var reading in CueLexicon.VerbReadings(text[token]))
        {
            if (reading.Particle is null || text[token + 1] == reading.Particle)
            {
                return true;
            }
        }

        return false;
    }
}
