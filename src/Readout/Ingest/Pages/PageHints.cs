using Readout.Documents;

namespace Readout.Ingest.Pages;

/// <summary>What a page's head says its text is: checked against the blocks, never taken for the text itself, for it is often cut or stale.</summary>
internal sealed class PageHints
{
    private const int Run = 4;

    public static readonly PageHints None = new(null, null, null);

    private readonly HashSet<string>? _body;
    private readonly HashSet<string> _title;
    private readonly HashSet<string> _description;

    public PageHints(string? title, string? description, string? body)
    {
        _title = Words(title);
        _description = Words(description);
        _body = body is null ? null : [.. Runs(body)];
    }

    public bool HasStructuredBody => _body is { Count: > 30 };

    /// <summary>The share of a block's runs of four words that stand in the structured text; -1 without one.</summary>
    public double InStructuredBody(string text)
    {
        if (!HasStructuredBody)
        {
            return -1;
        }

        int all = 0, known = 0;
        foreach (var run in Runs(text))
        {
            all++;
            known += _body!.Contains(run) ? 1 : 0;
        }

        return all == 0 ? -1 : (double)known / all;
    }

    public double LikenessToTitle(string text) => Likeness(text, _title);

    public double LikenessToDescription(string text) => Likeness(text, _description);

    // Shared words by all words of both.
    private static double Likeness(string text, HashSet<string> known)
    {
        if (known.Count == 0 || text.Length > 1000)
        {
            return 0;
        }

        var words = Words(text);
        var all = words.Count;
        words.IntersectWith(known);
        return words.Count == 0 ? 0 : (double)words.Count / (all + known.Count - words.Count);
    }

    private static HashSet<string> Words(string? text) =>
        text is null ? [] : [.. Tokenizer.Tokenize(text).Where(token => token.Kind is TokenKind.Word or TokenKind.Number).Select(token => token.Normal)];

    private static IEnumerable<string> Runs(string text)
    {
        var words = Tokenizer.Tokenize(text).Where(token => token.Kind is TokenKind.Word or TokenKind.Number).Select(token => token.Normal).ToList();
        for (var i = 0; i + Run <= words.Count; i++)
        {
            yield return string.Join(' ', words.Skip(i).Take(Run));
        }
    }
}
