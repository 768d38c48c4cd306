using System.Text;
using Readout.Documents;

namespace Readout.Ingest;

/// <summary>An input that was not read, and why, in words for a person.</summary>
public sealed record SkippedInput(string Path, string Reason);

/// <summary>Reads files and folders into documents. Bad inputs are reported, and the rest goes on.</summary>
public static class DocumentReader
{
    /// <summary>
    /// The files below <paramref name="paths"/> in ordinal order of their names, folders recursively: path on disk and document name.
    /// </summary>
    public static IEnumerable<(string Path, string Name)> Files(IReadOnlyList<string> paths, Action<SkippedInput> skipped)
    {
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                var files = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                    .Select(file => (Path: file, Name: Path.GetRelativePath(path, file).Replace('\\', '/')))
                    .OrderBy(file => file.Name, StringComparer.Ordinal);
                foreach (var file in files)
                {
                    yield return file;
                }
            }
            else if (File.Exists(path))
            {
                yield return (path, Path.GetFileName(path));
            }
            else
            {
                skipped(new SkippedInput(path, "no such file or folder"));
            }
        }
    }

    /// <summary>One file's documents; none, with a reason, when it cannot be read.</summary>
    public static IReadOnlyList<Document> Read(string path, string name, Action<SkippedInput> skipped)
    {
        try
        {
            return [new Document(name, File.ReadAllText(path, Encoding.UTF8))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            skipped(new SkippedInput(path, e.Message));
            return [];
        }
    }
}
