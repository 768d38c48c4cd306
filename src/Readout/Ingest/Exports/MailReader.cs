using Readout.Documents;
using Readout.Ingest.Pages;
using Readout.Knowledge;

namespace Readout.Ingest.Exports;

/// <summary>Mails (newsletters, alerts, releases) and saved pages in mail's clothing (MHTML).</summary>
internal static class MailReader
{
    /// <summary>Why a mail gives no document.</summary>
    public const string NoText = "a mail without text";

    private static readonly string[] Prefixes = ["fwd:", "fw:", "re:", "aw:", "wg:"];

    public static Document? Read(string name, byte[] bytes)
    {
        var mail = MailMessage.Read(bytes);

        // A forwarded newsletter is the newsletter's, not the forwarder's.
        var inner = mail.All().LastOrDefault(part => part.Header("Subject") is not null && part.All().Any(leaf => IsText(leaf))) ?? mail;
        var subject = Subject(inner.Header("Subject"));
        var (from, _) = Sender(inner.Header("From"));
        var html = inner.All().FirstOrDefault(part => part.MediaType == "text/html" && part.Parts.Count == 0);
        var plain = inner.All().FirstOrDefault(part => part.MediaType is null or "text/plain" && part.Parts.Count == 0 && part.Body.Length > 0);
        var composer = new DocumentComposer();
        composer.Add(subject, BlockKind.Headline);
        var before = composer.Length;

        // A newsletter's plain half often says no more than "see the other half".
        var text = plain is null ? null : TextOf(plain);
        var markup = html is null ? null : TextOf(html);
        if (markup is not null && (text is null || text.Length < HtmlText.Plain(markup).Length / 3))
        {
            HtmlText.AddTo(composer, markup, subject);
        }

        if (composer.Length == before)
        {
            composer.AddText(text);
        }

        var sent = PageDates.Moment(WithoutComment(inner.Header("Date")));
        return composer.Length == before ? null : composer.Build(name, new DocumentInfo
        {
            Title = subject,
            Published = sent?.Day,
            PublishedBasis = "mail",
            PublishedAt = sent?.At,
            Outlet = from is null ? null : Outlets.Find(from)?.Name ?? from,
            Url = inner.Header("Archived-At")?.Trim('<', '>'),
        });
    }

    /// <summary>The page that a browser saved as MHTML, as the input it was; null when there is none in it.</summary>
    public static RawInput? Page(RawInput input, byte[] bytes)
    {
        var mail = MailMessage.Read(bytes);
        var page = mail.All().FirstOrDefault(part => part.MediaType is "text/html" or "application/xhtml+xml" && part.Parts.Count == 0);
        return page is null ? null : input with
        {
            Content = page.Body,
            MediaType = page.MediaType,
            Charset = page.Charset,
            Url = input.Url ?? Address(mail.Header("Snapshot-Content-Location")) ?? Address(page.Header("Content-Location")),
        };
    }

    public static bool IsPage(byte[] bytes) => MailMessage.Read(bytes) is { MediaType: "multipart/related" } mail && (mail.Header("Snapshot-Content-Location") is not null || mail.Header("From")?.StartsWith("<Saved by", StringComparison.Ordinal) == true);

    private static string? Address(string? value) => value is not null && value.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? value : null;

    private static bool IsText(MailMessage part) => part.Parts.Count == 0 && part.MediaType is null or "text/plain" or "text/html" && part.Body.Length > 0;

    private static string? TextOf(MailMessage part) => TextDecoder.Decode(part.Body, part.Charset, out var text) is null ? text : null;

    private static string? Subject(string? subject)
    {
        subject = subject is null ? null : WhiteSpace.Collapse(subject);
        while (subject is not null && Prefixes.FirstOrDefault(prefix => subject.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) is { } prefix)
        {
            subject = subject[prefix.Length..].TrimStart();
        }

        return subject is { Length: > 0 } ? subject : null;
    }

    // "Maren Courier" <morning@courier.example>
    private static (string? Name, string? Address) Sender(string? from)
    {
        if (from is null)
        {
            return (null, null);
        }

        var open = from.LastIndexOf('<');
        var name = WhiteSpace.Collapse(open < 0 ? from : from[..open]).Trim('"', '\'');
        return (name.Length == 0 || name.Contains('@', StringComparison.Ordinal) ? null : name, open < 0 ? null : from[(open + 1)..].TrimEnd('>', ' '));
    }

    private static string? WithoutComment(string? date) => date?.IndexOf('(', StringComparison.Ordinal) is > 0 and var open ? date[..open].Trim() : date;
}
