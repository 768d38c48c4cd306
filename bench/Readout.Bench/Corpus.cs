using Readout.Documents;
using Readout.Ingest;

namespace Readout.Bench;

/// <summary>The texts that are measured on.</summary>
internal static class Corpus
{
    // The sample is small; under other names its files are other documents.
    private const int SampleCopies = 10;

    /// <summary>Means the sample, several times over.</summary>
    public const string Sample = "sample";

    /// <summary>The documents of a folder; with a limit, so many of them at even distances, so that a part is like the whole.</summary>
    public static IReadOnlyList<Document> Read(string folder, int limit)
    {
        if (folder == Sample)
        {
            var sample = Files(SampleFolder).Select(Read).ToList();
            return [.. Enumerable.Range(0, SampleCopies).SelectMany(copy => sample.Select(document => new Document($"{copy}-{document.Name}", document.Text, document.Info)))];
        }

        var files = Files(folder);
        var count = limit > 0 ? Math.Min(limit, files.Count) : files.Count;
        return [.. Enumerable.Range(0, count).Select(i => Read(files[(int)((long)i * files.Count / count)]))];
    }

    private static string SampleFolder
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Readout.slnx")))
                {
                    return Path.Combine(folder.FullName, "samples", "accounts");
                }
            }

            throw new DirectoryNotFoundException("no Readout.slnx above " + AppContext.BaseDirectory);
        }
    }

    private static List<(string Path, string Name)> Files(string folder) =>
        [.. DocumentReader.Files([folder], skipped => throw new FileNotFoundException($"{skipped.Path}: {skipped.Reason}"))
            .Where(file => Path.GetExtension(file.Path) is ".txt" or ".md" && !Path.GetFileName(file.Path).StartsWith("README", StringComparison.Ordinal))];

    private static Document Read((string Path, string Name) file) =>
        DocumentReader.Read(file.Path, file.Name, skipped => throw new InvalidDataException($"{skipped.Path}: {skipped.Reason}")).Single();
}
