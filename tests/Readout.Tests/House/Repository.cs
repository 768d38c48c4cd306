namespace Readout.Tests.House;

/// <summary>Where things lie in the repository, found by walking up from the test binary.</summary>
public static class Repository
{
    public static readonly string Root = FindRoot();

    public static string Samples => Path.Combine(Root, "samples", "accounts");

    public static string Library => Path.Combine(Root, "src", "Readout");

    public static string At(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>C# files below a folder, build output left out, in ordinal order.</summary>
    public static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).Replace('\\', '/').Split('/').Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Readout.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"no Readout.slnx above {AppContext.BaseDirectory}");
    }
}
