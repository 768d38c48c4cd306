using System.Text;
using Readout.Articles;
using Readout.Documents;

namespace Readout.Archive;

/// <summary>The words of an article as the search index holds them: in order, by their normal form, so that the n-th word found is the n-th here.</summary>
internal static class SearchWords
{
    public static bool IsWord(Token token) => token.Kind is TokenKind.Word or TokenKind.Number;

    public static (IReadOnlyList<Token> Headline, IReadOnlyList<Token> Body) Of(Analysis analysis)
    {
        List<Token> headline = [], body = [];
        var blocks = analysis.Article.Blocks;
        foreach (var token in analysis.Tokens.Where(IsWord))
        {
            var block = blocks.IndexAt(token.Span.Start);
            (block >= 0 && blocks[block].Kind == BlockKind.Headline ? headline : body).Add(token);
        }

        return (headline, body);
    }

    public static IEnumerable<Token> Inside(Layer<Token> tokens, TextSpan span)
    {
        var (first, end) = tokens.StartingIn(span);
        for (var i = first; i < end; i++)
        {
            if (IsWord(tokens[i]))
            {
                yield return tokens[i];
            }
        }
    }

    public static string Join(IEnumerable<Token> words) => string.Join(' ', words.Select(word => word.Normal));

    /// <summary>
    /// A question in the words of a person as the index understands it: every word must occur; words in quotation marks, and characters
    /// of scripts written without spaces, must follow each other; a star after a word stands for any ending. Null when there is no word in it.
    /// </summary>
    public static string? Query(string question)
    {
        var query = new StringBuilder();
        var tokens = Tokenizer.Tokenize(question);
        var inPhrase = false;
        var quoted = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Normal is "\"")
            {
                quoted = !quoted;
                inPhrase = Close(query, inPhrase);
                continue;
            }

            if (!IsWord(tokens[i]))
            {
                continue;
            }

            var touches = i > 0 && IsWord(tokens[i - 1]) && tokens[i - 1].Span.End == tokens[i].Span.Start;
            if (inPhrase && !quoted && !touches)
            {
                inPhrase = Close(query, inPhrase);
            }

            query.Append(inPhrase ? ' ' : '"').Append(tokens[i].Normal);
            inPhrase = true;
            if (i + 1 < tokens.Count && tokens[i + 1].Normal is "*" && tokens[i + 1].Span.Start == tokens[i].Span.End)
            {
                inPhrase = Close(query, inPhrase);
                query.Length--;
                query.Append("* ");
            }
        }

        Close(query, inPhrase);
        return query.Length == 0 ? null : query.ToString().TrimEnd();
    }

    private static bool Close(StringBuilder query, bool inPhrase)
    {
        if (inPhrase)
        {
            query.Append("\" ");
        }

        return false;
    }
}
