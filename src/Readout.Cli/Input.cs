using System.Collections.Concurrent;
using Readout.Cli.Display;
using Readout.Documents;
using Readout.Ingest;
using Readout.Ingest.Containers;

namespace Readout.Cli;

/// <summary>The inputs named on a command line: files, folders, <c>-</c> for standard input; counts and reports what is skipped.</summary>
internal sealed class Input(Streams streams) : IDisposable
{
    private const string StandardInput = "-";

    private readonly ConcurrentQueue<string> _temporary = new();

    private readonly ConcurrentQueue<string> _held = new();

    private int _skipped;

    /// <summary>While true, messages wait, so that they do not tear a progress bar apart.</summary>
    public bool Hold { get; set; }

    public int ExitCode => _skipped > 0 ? Cli.ExitCode.Skipped : Cli.ExitCode.Done;

    public int Skipped => _skipped;

    public IEnumerable<(string Path, string Name)> Files(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (path == StandardInput)
            {
                // Spooled, so that it is read as any file is.
                var spooled = Path.GetTempFileName();
                _temporary.Enqueue(spooled);
                using (var file = File.Create(spooled))
                {
                    streams.In.CopyTo(file);
                }

                yield return (spooled, StandardInput);
                continue;
            }

            foreach (var file in DocumentReader.Files([path], Skip))
            {
                yield return file;
            }
        }
    }

    /// <summary>What is in the files, archives opened, each with the number of its file.</summary>
    public IEnumerable<(int File, RawInput Input)> Open(IEnumerable<(string Path, string Name)> files)
    {
        var number = 0;
        foreach (var (path, name) in files)
        {
            foreach (var inner in InputOpener.Open(new RawInput(path, name), Skip))
            {
                yield return (number, inner);
            }

            number++;
        }
    }

    public IReadOnlyList<Document> Read(RawInput input) => DocumentReader.Read(input, Skip);

    /// <summary>Called from any thread.</summary>
    public void Skip(SkippedInput skipped)
    {
        Interlocked.Increment(ref _skipped);
        var spooled = _temporary.FirstOrDefault(path => skipped.Path.StartsWith(path, StringComparison.Ordinal));
        skipped = spooled is null ? skipped : skipped with { Path = "standard input" + skipped.Path[spooled.Length..] };
        _held.Enqueue($"readout: skipped {Visible.Of(skipped.Path)}: {Visible.Of(skipped.Reason)}");
        if (!Hold)
        {
            Release();
        }
    }

    /// <summary>Prints what was held back.</summary>
    public void Release()
    {
        lock (_held)
        {
            while (_held.TryDequeue(out var message))
            {
                streams.Error.WriteLine(message);
            }
        }
    }

    public void Dispose()
    {
        foreach (var path in _temporary)
        {
            File.Delete(path);
        }
    }
}
