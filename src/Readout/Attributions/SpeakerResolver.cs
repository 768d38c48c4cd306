using System.Collections.Immutable;
using System.Globalization;
using Readout.Articles;
using Readout.Documents;
using Readout.Language;

namespace Readout.Attributions;

/// <summary>Resolves the source of each attribution to a speaker, and the outer attributions to <c>via</c>.</summary>
public static class SpeakerResolver
{
    // Attributions of one quotation lie close by.
    private const int FarthestHolder = 24;

    public static Layer<Attribution> Resolve(
        Article article, Layer<Token> tokens, Layer<Sentence> sentences, Entities entities, ImmutableArray<AttributionSpans> extracted)
    {
        var text = new Reading(article, tokens, sentences);
        var speakers = new SourceReader(text, entities);
        var resolved = new Speaker[extracted.Length];
        for (var i = 0; i < extracted.Length; i++)
        {
            resolved[i] = speakers.Read(extracted[i]);
        }

        for (var i = 0; i < extracted.Length; i++)
        {
            resolved[i] = SaysOfHimself(text, extracted, resolved, i) ?? resolved[i];
        }

        var items = extracted.Select((spans, i) => new Attribution
        {
            Id = IdOf(i),
            Source = spans.Source,
            Cue = spans.Cue,
            Content = spans.Content,
            Kind = KindOf(text, spans.Content),
            Speaker = resolved[i].Names.IsEmpty ? null : string.Join(" and ", resolved[i].Names),
            Speakers = resolved[i].Names,
            Entity = resolved[i].Entity < 0 ? null : entities.Items[resolved[i].Entity].Id,
            To = AddresseeOf(text, speakers, spans),
            Via = ViaOf(extracted, resolved, i),
            Within = spans.Within < 0 ? null : IdOf(spans.Within),
            Confidence = spans.Confidence,
        });
        return new Layer<Attribution>(article.Text, items);
    }

    // "I" inside quotation marks is whoever the words in the marks are of.
    private static Speaker? SaysOfHimself(Reading text, ImmutableArray<AttributionSpans> extracted, Speaker[] resolved, int i)
    {
        if (extracted[i].Source is not [var source] || text.TokensOf(source) is not { Length: 1 } run || text[run.First] is not ("i" or "my" or "me") || !text.IsQuoted(run.First))
        {
            return null;
        }

        Speaker? holder = null;
        var shortest = int.MaxValue;
        for (var j = Math.Max(0, i - FarthestHolder); j < Math.Min(extracted.Length, i + FarthestHolder); j++)
        {
            var length = extracted[j].Content.Sum(piece => piece.Length);
            if (j != i && !resolved[j].Names.IsEmpty && length < shortest && extracted[j].Content.Any(piece => piece.Contains(source)) && !IsFirstPerson(text, extracted[j]))
            {
                (holder, shortest) = (resolved[j], length);
            }
        }

        // Of two who speak as one neither says "I".
        return holder is { Names.Length: > 1 } ? Speaker.Unknown : holder;
    }

    private static bool IsFirstPerson(Reading text, AttributionSpans spans) =>
        spans.Source is [var source] && text.TokensOf(source) is { Length: 1 } run && text[run.First] is "i" or "my" or "me" or "we" or "you";

    /// <summary>By the words of the content: all of them in quotation marks, some, or none.</summary>
    internal static AttributionKind KindOf(Reading text, ImmutableArray<TextSpan> content)
    {
        var (inside, outside) = (false, false);
        foreach (var piece in content)
        {
            var run = text.TokensOf(piece);
            for (var i = run.First; i < run.End; i++)
            {
                if (text.IsWord(i))
                {
                    inside |= text.IsQuoted(i);
                    outside |= !text.IsQuoted(i);
                }
            }
        }

        return inside ? outside ? AttributionKind.Mixed : AttributionKind.Direct : AttributionKind.Indirect;
    }

    private static string IdOf(int index) => "q" + (index + 1).ToString(CultureInfo.InvariantCulture);

    // Outer attributions from the nearest to the outermost; each speaks for the one inside.
    private static ImmutableArray<string> ViaOf(ImmutableArray<AttributionSpans> extracted, Speaker[] resolved, int i)
    {
        var via = ImmutableArray.CreateBuilder<string>();
        var steps = 0;
        for (var outer = extracted[i].Within; outer >= 0 && steps < extracted.Length; outer = extracted[outer].Within)
        {
            steps++;
            foreach (var name in resolved[outer].Names)
            {
                // Who tells of his own words is no way they came by.
                if (!via.Contains(name) && !resolved[i].Names.Contains(name))
                {
                    via.Add(name);
                }
            }
        }

        return via.ToImmutable();
    }

    private static string? AddresseeOf(Reading text, SourceReader speakers, AttributionSpans spans)
    {
        if (spans.Cue.IsEmpty)
        {
            return null;
        }

        var cue = text.TokensOf(spans.Cue[^1]);
        var sentence = text.SentenceAt(cue.First);
        var telling = false;
        for (var i = cue.First; i < cue.End; i++)
        {
            foreach (var reading in CueLexicon.VerbReadings(text[i]))
            {
                telling |= (reading.Complements & Complements.Addressee) != Complements.None && reading.Lemma is not "ask";
            }
        }

        if (!telling || Adjuncts.Addressee(text, cue.End, sentence < 0 ? cue.End : text.Sentences[sentence].EndToken) is not { } addressee)
        {
            return null;
        }

        var span = text.SpanOf(addressee);
        return spans.Content.Any(piece => piece.Overlaps(span)) ? null : speakers.NameOf(addressee);
    }
}
