using System.Diagnostics;
using Readout.Ingest;
using Readout.Tests.Properties;

namespace Readout.Quality;

public sealed class ReadoutsTests
{
    private const string Folder = "data/readouts";

    [SharedDataFact(Folder)]
    public void Every_official_readout_goes_through_the_house_and_keeps_the_invariants()
    {
        var skipped = new List<SkippedInput>();
        var files = new[] { "whitehouse", "kremlin", "ukraine" }
            .SelectMany(side => DocumentReader.Files([Path.Combine(SharedData.At(Folder), side)], skipped.Add)).ToList();
        files.Count.ShouldBe(1062 + 439 + 383);

        var failures = files.AsParallel().Select(Failure).Where(failure => failure is not null).Order(StringComparer.Ordinal).ToList();
        skipped.ShouldBeEmpty();
        failures.ShouldBeEmpty();
    }

    private static string? Failure((string Path, string Name) file)
    {
        try
        {
            foreach (var document in DocumentReader.Read(file.Path, file.Name, skipped => throw new UnreachableException(skipped.Reason)))
            {
                Invariants.Hold(document);
            }

            return null;
        }
        catch (Exception e)
        {
            return $"{file.Name}: {e.Message}";
        }
    }
}
