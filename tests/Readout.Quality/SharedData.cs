using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Readout.Tests.House;

namespace Readout.Quality;

/// <summary>Data and scorers that lie beside the repository, never in it: in a folder <c>shared</c> beside it or further up, or where READOUT_SHARED points.</summary>
public static class SharedData
{
    public static readonly string? Root = Find();

    public static string At(string relative) => Path.GetFullPath(Path.Combine(Root!, relative));

    /// <summary>Null when the folder is there, else why the test is skipped.</summary>
    public static string? Missing(string relative) =>
        Root is null ? "no data: no folder named shared lies beside the repository, and READOUT_SHARED names none"
        : !Directory.Exists(At(relative)) ? $"no data: {relative} is not in the shared folder"
        : null;

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("READOUT_SHARED") is { Length: > 0 } named)
        {
            return Directory.Exists(Path.Combine(named, "data")) ? named : null;
        }

        for (var folder = Directory.GetParent(Repository.Root); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "shared", "data")))
            {
                return Path.Combine(folder.FullName, "shared");
            }
        }

        return null;
    }

    /// <summary>So many files with these names and sizes: enough to see that scores were measured on the same data.</summary>
    public static string Fingerprint(string relative)
    {
        var folder = At(relative);
        var lines = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => string.Create(CultureInfo.InvariantCulture, $"{Path.GetRelativePath(folder, file).Replace('\\', '/')}\t{new FileInfo(file).Length}"))
            .Order(StringComparer.Ordinal)
            .ToList();
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return string.Create(CultureInfo.InvariantCulture, $"{lines.Count} files {Convert.ToHexStringLower(hash.AsSpan(0, 8))}");
    }
}

/// <summary>A test that needs a folder of the shared data; skipped, with the reason, where it is not there.</summary>
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(string folder)
    {
        Folder = folder;
        Skip = SharedData.Missing(folder);
    }

    public string Folder { get; }
}
