namespace Readout.Ingest;

/// <summary>The files below a folder, in ordinal order of their paths, without hidden ones; loops of links are walked once.</summary>
internal static class FolderWalk
{
    public static IEnumerable<(string Path, string Name)> Files(string folder, Action<SkippedInput> skipped) =>
        Below(folder, "", [RealPath(folder)], skipped);

    private static IEnumerable<(string Path, string Name)> Below(string folder, string prefix, HashSet<string> above, Action<SkippedInput> skipped)
    {
        foreach (var (path, key, isFolder) in Entries(folder, skipped))
        {
            var name = prefix + key;
            if (!isFolder)
            {
                yield return (path, name);
                continue;
            }

            // Only a link can lead back to a folder that is being walked.
            var real = RealPath(path);
            if (!above.Add(real))
            {
                skipped(new SkippedInput(path, "a link back to a folder above it"));
                continue;
            }

            foreach (var file in Below(path, name, above, skipped))
            {
                yield return file;
            }

            above.Remove(real);
        }
    }

    // A folder's name sorts with the slash behind it, so that the whole walk is in the order of the full names.
    private static List<(string Path, string Key, bool IsFolder)> Entries(string folder, Action<SkippedInput> skipped)
    {
        var entries = new List<(string Path, string Key, bool IsFolder)>();
        try
        {
            foreach (var info in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                if (info.Name[0] == '.')
                {
                    continue;
                }

                var isFolder = info is DirectoryInfo || (info.LinkTarget is not null && Directory.Exists(info.FullName));
                entries.Add((Path.Combine(folder, info.Name), isFolder ? info.Name + "/" : info.Name, isFolder));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            skipped(new SkippedInput(folder, e.Message));
            return [];
        }

        entries.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return entries;
    }

    private static string RealPath(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(folder);
        }
        catch (IOException)
        {
            return Path.GetFullPath(folder);
        }
    }
}
