namespace Readout.Tests.Cli;

/// <summary>A folder of a test's own, gone when the test is.</summary>
public sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("readout-test-").FullName;

    public string Archive => At("test.db");

    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file below the folder and says where.</summary>
    public string Write(string name, string text)
    {
        var path = At(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
