namespace Readout.Ingest.Containers;

/// <summary>Mailboxes: messages one after another, each behind a line <c>From …</c>.</summary>
internal static class MboxReader
{
    private const int LongestLine = 1 << 20;

    public static bool IsMbox(ReadOnlySpan<byte> head) =>
        head.StartsWith("From "u8) && head.IndexOf((byte)'\n') is > 0 and var end && (head[end..].IndexOf("\nFrom: "u8) >= 0 || head[end..].IndexOf("\nReceived: "u8) >= 0 || head[end..].IndexOf("\nSubject: "u8) >= 0);

    public static IEnumerable<RawInput> Read(RawInput input, PeekedStream stream, Action<SkippedInput> skipped)
    {
        using var message = new MemoryStream();
        var number = 0;
        var tooLarge = false;
        var blank = true;
        while (true)
        {
            var line = stream.ReadLine(LongestLine);
            var begins = line is null || (blank && line.AsSpan().StartsWith("From "u8));
            if (begins && message.Length > 0)
            {
                number++;
                var path = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{input.Path}#{number}");
                if (tooLarge)
                {
                    skipped(new SkippedInput(path, "larger than 64 MiB"));
                }
                else
                {
                    yield return new RawInput(path, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{input.Name}#{number}")) { Content = message.ToArray(), MediaType = "message/rfc822" };
                }

                message.SetLength(0);
                tooLarge = false;
            }

            if (line is null)
            {
                yield break;
            }

            blank = line.AsSpan().TrimEnd("\r\n"u8).IsEmpty;
            if (begins)
            {
                continue;
            }

            // ">From" at the head of a line was "From" before somebody put the message into the box.
            var text = line.AsSpan().StartsWith(">From "u8) ? line.AsSpan(1) : line;
            tooLarge |= message.Length + text.Length > DocumentReader.MostBytes;
            if (!tooLarge)
            {
                message.Write(text);
            }
        }
    }
}
