namespace Readout.Tests.Reuse;

/// <summary>A word with its identity: copies carry it on, words of one's own have another.</summary>
internal readonly record struct CopiedWord(string Text, int Atom);

/// <summary>Writes accounts in an invented language and copies them as newsrooms do, so that what is copied is known to the word.</summary>
internal sealed class Press
{
    private static readonly string[] Syllables =
        ["ka", "lo", "ven", "tir", "mas", "du", "rel", "fo", "shi", "nar", "bel", "to", "gam", "ust", "pri", "ze", "hol", "wen", "ad", "ic"];

    private readonly Random _random;
    private readonly string[] _words;
    private int _atom;

    public Press(int seed)
    {
        _random = new Random(seed);
        _words = new string[3000];
        for (var i = 0; i < _words.Length; i++)
        {
            // Short words are the frequent ones, as in any language.
            _words[i] = string.Concat(Enumerable.Range(0, i < 40 ? 1 : _random.Next(2, 5)).Select(_ => Syllables[_random.Next(Syllables.Length)]));
        }
    }

    public string Word() => _words[(int)(_words.Length * Math.Pow(_random.NextDouble(), 2.5))];

    public List<CopiedWord> Paragraph(int words)
    {
        var paragraph = new List<CopiedWord>();
        for (var i = 0; i < words; i++)
        {
            var first = i % 14 == 0;
            var last = i % 14 == 13 || i == words - 1;
            var word = Word();
            paragraph.Add(new CopiedWord((first ? char.ToUpperInvariant(word[0]) + word[1..] : word) + (last ? "." : ""), _atom++));
        }

        return paragraph;
    }

    public List<List<CopiedWord>> Account(int paragraphs = 8) =>
        [.. Enumerable.Range(0, paragraphs).Select(_ => Paragraph(_random.Next(30, 60)))];

    /// <summary>Exchanges, cuts or adds words at the given rate.</summary>
    public List<List<CopiedWord>> Edit(List<List<CopiedWord>> account, double rate) => [.. account.Select(paragraph =>
    {
        var edited = new List<CopiedWord>();
        foreach (var word in paragraph)
        {
            var act = _random.NextDouble() < rate ? _random.Next(3) : -1;
            if (act == 0)
            {
                // A word put in the place of another stands for it.
                edited.Add(word with { Text = Word() });
            }
            else if (act != 1)
            {
                edited.Add(word);
            }

            if (act == 2)
            {
                edited.Add(new CopiedWord(Word(), _atom++));
            }
        }

        return edited;
    })];

    public static string Text(List<List<CopiedWord>> account) =>
        string.Join("\n\n", account.Select(paragraph => string.Join(' ', paragraph.Select(word => word.Text))));

    /// <summary>Lines of about 60 letters, words parted by hyphens.</summary>
    public static string Wrapped(List<List<CopiedWord>> account)
    {
        var lines = new System.Text.StringBuilder();
        foreach (var paragraph in account)
        {
            var width = 0;
            foreach (var (word, _) in paragraph)
            {
                if (width + word.Length > 60 && word.Length >= 7 && word.All(char.IsLower))
                {
                    lines.Append(word.AsSpan(0, 3)).Append("-\n").Append(word.AsSpan(3)).Append(' ');
                    width = word.Length - 3;
                }
                else
                {
                    lines.Append(word).Append(width > 60 ? '\n' : ' ');
                    width = width > 60 ? 0 : width + word.Length + 1;
                }
            }

            lines.Append("\n\n");
        }

        return lines.ToString();
    }

    /// <summary>The share of the account's words that also stand in the other.</summary>
    public static double Share(List<List<CopiedWord>> account, List<List<CopiedWord>> other)
    {
        var atoms = other.SelectMany(paragraph => paragraph).Select(word => word.Atom).ToHashSet();
        return account.SelectMany(paragraph => paragraph).Average(word => atoms.Contains(word.Atom) ? 1.0 : 0.0);
    }
}
