namespace Readout.Knowledge;

/// <summary>The tables of facts that come with the program: tab-separated lines, <c>#</c> for remarks.</summary>
internal static class DataTable
{
    public static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(DataTable).Assembly.GetManifestResourceStream("Knowledge/" + file)
            ?? throw new InvalidOperationException($"the table {file} is missing from the program");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
