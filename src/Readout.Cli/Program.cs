using System.Text;
using Readout;
using Readout.Ingest;
using Readout.Records;

if (args is not ["analyze", ..])
{
    Console.Error.WriteLine("usage: readout analyze PATH...");
    return 2;
}

var paths = args.Skip(1).ToList();
var options = AnalysisOptions.Default;
if (paths is ["--as-of", var date, ..])
{
    options = new AnalysisOptions { AsOf = DateTime.Parse(date, System.Globalization.CultureInfo.InvariantCulture) };
    paths.RemoveRange(0, 2);
}

var skips = 0;
void Skip(SkippedInput skipped)
{
    Interlocked.Increment(ref skips);
    Console.Error.WriteLine($"{skipped.Path}: {skipped.Reason}");
}

using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
foreach (var lines in DocumentReader.Files(paths, Skip).AsParallel().AsOrdered().Select(file =>
    DocumentReader.Read(file.Path, file.Name, Skip).SelectMany(document => Analyzer.Analyze(document, options)).Select(ArticleRecordWriter.Write).ToList()))
{
    foreach (var line in lines)
    {
        output.WriteLine(line);
    }
}

return skips > 0 ? 1 : 0;
