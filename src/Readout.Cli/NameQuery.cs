using Readout.Documents;

namespace Readout.Cli;

/// <summary>A name as a person types it: every word of it must stand in the name, in any order and letter case.</summary>
internal sealed class NameQuery(string name)
{
    private readonly HashSet<string> _words = WordsOf(name);

    public bool Matches(string? name) => name is not null && _words.Count > 0 && _words.IsSubsetOf(WordsOf(name));

    private static HashSet<string> WordsOf(string name) =>
        [.. Tokenizer.Tokenize(name).Where(token => token.Kind is TokenKind.Word or TokenKind.Number).Select(token => token.Normal)];
}
