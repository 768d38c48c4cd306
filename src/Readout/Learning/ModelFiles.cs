namespace Readout.Learning;

/// <summary>Where the weights are: the folder <c>models</c> beside the program, or the one that the environment variable READOUT_MODELS names.</summary>
public static class ModelFiles
{
    public const string Variable = "READOUT_MODELS";

    public static string Folder => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>The vectors of the commonest words; read once.</summary>
    public static Lazy<WordVectors> Vectors { get; } = new(() => WordVectorImport.Load(Find("word-vectors.bin")));

    /// <summary>The same with those of rarer words, for models that look at names.</summary>
    public static Lazy<WordVectors> AllVectors { get; } = new(() => Vectors.Value.With(WordVectorImport.LoadRare(Find("rare-words.bin"))));

    /// <summary>The same from any folder.</summary>
    public static WordVectors AllVectorsIn(string folder) =>
        WordVectorImport.Load(Path.Combine(folder, "word-vectors.bin")).With(WordVectorImport.LoadRare(Path.Combine(folder, "rare-words.bin")));

    /// <exception cref="FileNotFoundException">with what to do about it</exception>
    public static string Find(string name)
    {
        var path = Path.Combine(Folder, name);
        return File.Exists(path)
            ? path
            : throw new FileNotFoundException($"{path}: no such weights; they come with the program, and 'readout train' makes them anew", path);
    }
}
