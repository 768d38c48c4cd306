using System.Collections.Immutable;
using Readout.Documents;

namespace Readout.Attributions.Learned;

/// <summary>
/// A text as attributions are scored on it: a token is a run of letters, digits and underscores, or one other character that is no white space, whatever
/// the program's own tokens are, so that figures can be compared with those of other scorers of PolNeAR.
/// </summary>
internal sealed class ScoredText
{
    // Which token each character belongs to; -1 for white space.
    private readonly int[] _tokenAt;
    private readonly List<bool> _isWord = [];
    private readonly List<bool> _isQuoted = [];

    public ScoredText(string text)
    {
        _tokenAt = new int[text.Length];
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var inWord = char.IsLetterOrDigit(text[i]) || text[i] == '_';
            if (char.IsWhiteSpace(text[i]))
            {
                // A quotation left open ends with its line.
                quoted &= text[i] != '\n';
                _tokenAt[i] = -1;
                continue;
            }

            if (!inWord || i == 0 || _tokenAt[i - 1] < 0 || !_isWord[^1])
            {
                var after = text[i] switch { '“' => true, '”' => false, '"' => !quoted, _ => quoted };
                _isWord.Add(inWord);
                _isQuoted.Add(quoted || after);
                quoted = after;
            }

            _tokenAt[i] = _isWord.Count - 1;
        }
    }

    /// <summary>The tokens that the spans touch.</summary>
    public HashSet<int> TokensOf(ImmutableArray<TextSpan> spans)
    {
        var tokens = new HashSet<int>();
        foreach (var span in spans)
        {
            tokens.UnionWith(new ArraySegment<int>(_tokenAt, span.Start, span.Length));
        }

        tokens.Remove(-1);
        return tokens;
    }

    /// <summary>Whether all of the words, some or none stand in double quotation marks.</summary>
    public AttributionKind KindOf(HashSet<int> tokens)
    {
        var words = tokens.Count(token => _isWord[token]);
        var inside = tokens.Count(token => _isWord[token] && _isQuoted[token]);
        return inside == 0 ? AttributionKind.Indirect : inside == words ? AttributionKind.Direct : AttributionKind.Mixed;
    }
}
