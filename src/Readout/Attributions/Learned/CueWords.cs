namespace Readout.Attributions.Learned;

/// <summary>Which cues a table knows; the model, with its few thousand articles, takes many another verb for one.</summary>
internal static class CueWords
{
    public static bool Report(Reading text, Run cue)
    {
        for (var i = cue.First; i < cue.End; i++)
        {
            var form = text[i];
            if (!text.IsWord(i) || form is "according" or "per" || CueLexicon.IsVerb(form) || CueLexicon.Noun(form) != Complements.None || CueLexicon.Adjective(form) != Complements.None)
            {
                return true;
            }
        }

        return false;
    }
}
