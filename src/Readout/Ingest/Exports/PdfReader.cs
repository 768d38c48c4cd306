using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Readout.Ingest.Exports;

/// <summary>PDF by poppler's <c>pdftotext</c>, where it is installed.</summary>
internal static class PdfReader
{
    /// <summary>The environment variable that names another program to be used in its place.</summary>
    public const string Variable = "READOUT_PDFTOTEXT";

    private const int MostMilliseconds = 60_000;

    private const int MostCharacters = 32 * 1024 * 1024;

    /// <returns>why there is no text; null when there is</returns>
    public static string? Read(ReadOnlyMemory<byte> pdf, out string text)
    {
        text = "";
        var program = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : "pdftotext";
        var start = new ProcessStartInfo(program, ["-enc", "UTF-8", "-eol", "unix", "-", "-"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        Process? process;
        try
        {
            process = Process.Start(start);
        }
        catch (Win32Exception)
        {
            return "PDF needs poppler's pdftotext, which is not installed (Debian: apt install poppler-utils)";
        }

        if (process is null)
        {
            return "pdftotext could not be started";
        }

        using (process)
        {
            using var late = new CancellationTokenSource(MostMilliseconds);
            using var stop = late.Token.Register(() => Kill(process));
            var errors = process.StandardError.ReadToEndAsync(late.Token);
            var feeding = Task.Run(() => Feed(process, pdf), CancellationToken.None);
            text = ReadSome(process.StandardOutput);
            if (text.Length >= MostCharacters)
            {
                Kill(process);
                return "PDF with more than 32 million characters";
            }

            process.WaitForExit();
            feeding.Wait(CancellationToken.None);
            if (late.IsCancellationRequested)
            {
                return "PDF on which pdftotext worked for longer than a minute";
            }

            if (process.ExitCode != 0)
            {
                return "PDF that pdftotext cannot read: " + FirstLine(errors.GetAwaiter().GetResult());
            }
        }

        return string.IsNullOrWhiteSpace(text) ? "PDF without text (scanned pictures of pages?)" : null;
    }

    private static void Feed(Process process, ReadOnlyMemory<byte> pdf)
    {
        try
        {
            using var input = process.StandardInput.BaseStream;
            input.Write(pdf.Span);
        }
        catch (IOException)
        {
            // It stopped reading: its exit code says why.
        }
    }

    private static string ReadSome(StreamReader reader)
    {
        var text = new StringBuilder();
        var buffer = new char[1 << 14];
        int read;
        while (text.Length < MostCharacters && (read = reader.Read(buffer)) > 0)
        {
            text.Append(buffer, 0, read);
        }

        return text.ToString();
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    private static string FirstLine(string text) => text.Split('\n')[0].Trim() is { Length: > 0 } line ? line : "no reason given";
}
