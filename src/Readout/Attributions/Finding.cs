namespace Readout.Attributions;

/// <summary>How an attribution is worded; each form has a confidence of its own.</summary>
internal enum Form
{
    /// <summary><c>X said that …</c>, <c>X vowed to …</c>, <c>X said "…"</c></summary>
    Following,

    /// <summary><c>…, X said</c></summary>
    Trailing,

    /// <summary><c>"…," said X</c></summary>
    Inverted,

    /// <summary><c>according to X</c>, <c>in X's view</c></summary>
    According,

    /// <summary><c>…, adding that …</c></summary>
    Participle,

    /// <summary><c>X: …</c></summary>
    Colon,

    /// <summary><c>it was announced that</c>, <c>is expected to</c></summary>
    Passive,

    /// <summary><c>X's claim that</c></summary>
    Noun,

    /// <summary><c>X is confident that</c></summary>
    Adjective,

    /// <summary>Words in quotation marks that go on without a cue of their own.</summary>
    Continued,
}

/// <summary>One attribution while it is put together, in tokens.</summary>
internal sealed class Finding
{
    public required Form Form { get; init; }

    public required int Sentence { get; init; }

    public Run? Source { get; set; }

    public required Run? Cue { get; init; }

    public List<Run> Content { get; } = [];

    public double Confidence { get; set; }

    /// <summary>True when the source was taken over from another attribution of the sentence.</summary>
    public bool Shared { get; set; }

    /// <summary>True when words are reported rather than a wish, a plan or a view.</summary>
    public bool IsSpeech { get; init; }

    public int First => Math.Min(Math.Min(Source?.First ?? int.MaxValue, Cue?.First ?? int.MaxValue), Content.Count > 0 ? Content[0].First : int.MaxValue);

    /// <summary>True when source and cue of the other stand inside one piece of the content.</summary>
    public bool Holds(Finding other)
    {
        foreach (var piece in Content)
        {
            var holdsCue = other.Cue is { } cue ? piece.Contains(cue) : piece.Contains(other.Content[0]) && piece != other.Content[0];
            if (holdsCue && (other.Shared || other.Source is not { } source || piece.Contains(source)))
            {
                return true;
            }
        }

        return false;
    }
}
