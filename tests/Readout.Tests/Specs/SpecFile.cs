using System.Runtime.CompilerServices;

namespace Readout.Tests.Specs;

/// <summary>Reads examples written in Markdown: a quoted text, then a table of what is to be found in it.</summary>
internal static class SpecFile
{
    /// <summary>The examples of a file beside the caller; each with the headings it stands under, its text, its rows.</summary>
    public static IEnumerable<(string Heading, string Text, List<string[]> Rows)> Examples(string file, [CallerFilePath] string caller = "")
    {
        var heading = "";
        var text = new List<string>();
        List<string[]>? rows = null;
        foreach (var line in File.ReadLines(Path.Combine(Path.GetDirectoryName(caller)!, file)))
        {
            if (line.StartsWith('#') || line.StartsWith('>'))
            {
                if (rows is not null)
                {
                    yield return (heading, string.Join('\n', text), rows);
                    (text, rows) = ([], null);
                }

                if (line.StartsWith('#'))
                {
                    heading = line.TrimStart('#', ' ');
                }
                else
                {
                    text.Add(line.Length > 2 ? line[2..] : "");
                }
            }
            else if (line.StartsWith('|') && rows is null)
            {
                rows = [];
            }
            else if (line.StartsWith('|') && !line.StartsWith("|---", StringComparison.Ordinal))
            {
                rows!.Add([.. line.Trim('|').Split('|').Select(cell => cell.Trim())]);
            }
        }

        if (rows is not null)
        {
            yield return (heading, string.Join('\n', text), rows);
        }
    }
}
