using Readout.Articles;
using Readout.Documents;
using Readout.Language;

namespace Readout.Tests.Language;

/// <summary>A text read up to who is who, one body block a line.</summary>
internal sealed class Reading
{
    public Reading(string text, string? headline = null)
    {
        Text = headline is null ? text : headline + "\n" + text;
        var blocks = new List<Block>();
        for (var start = 0; start < Text.Length;)
        {
            var end = Text.IndexOf('\n', start);
            end = end < 0 ? Text.Length : end;
            blocks.Add(new Block(new TextSpan(start, end), headline is not null && start == 0 ? BlockKind.Headline : BlockKind.Body));
            start = end + 1;
        }

        var article = new Article
        {
            Id = "a",
            Document = "a.txt",
            DocumentId = DocumentId.Of("a.txt", Text),
            StartInCodePoints = 0,
            Text = Text,
            Blocks = new Layer<Block>(Text, blocks),
        };
        Tokens = Tokenizer.Tokenize(Text);
        Sentences = SentenceSplitter.Split(Tokens, article.Blocks);
        Names = NameFinder.Find(Tokens, Sentences);
        Entities = WhoIsWho.Resolve(article, Tokens, Sentences, Names);
    }

    public string Text { get; }

    public Layer<Token> Tokens { get; }

    public Layer<Sentence> Sentences { get; }

    public Layer<Name> Names { get; }

    public Entities Entities { get; }

    /// <summary>Names as <c>P:Adel Brun O:Ministry of Trade L:Talgrad</c>, parted by bars.</summary>
    public string NamesInShort => string.Join(" | ", Names.Select(name =>
        (name.Kind switch { EntityKind.Person => "P:", EntityKind.Organisation => "O:", EntityKind.Place => "L:", _ => "X:" }) + name.Span.In(Text)));

    /// <summary>The span of the n-th occurrence of some words.</summary>
    public TextSpan SpanOf(string words, int occurrence = 1)
    {
        var at = -1;
        for (var i = 0; i < occurrence; i++)
        {
            at = Text.IndexOf(words, at + 1, StringComparison.Ordinal);
        }

        return new TextSpan(at, at + words.Length);
    }

    /// <summary>The name of the entity that is mentioned exactly there; null when none is.</summary>
    public string? Whom(string words, int occurrence = 1)
    {
        var span = SpanOf(words, occurrence);
        foreach (var mention in Entities.Mentions)
        {
            if (mention.Span == span)
            {
                return Entities.Items[mention.Entity].Name;
            }
        }

        return null;
    }

    public Entity The(string name) => Entities.Items.Single(entity => entity.Name == name);
}
