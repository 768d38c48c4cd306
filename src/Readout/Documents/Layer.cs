using System.Collections;
using System.Collections.Immutable;

namespace Readout.Documents;

/// <summary>Something that stands at a place in a text.</summary>
public interface ISpanned
{
    TextSpan Span { get; }
}

/// <summary>
/// Annotations of one kind over one text: immutable, sorted by span, every span inside the text.
/// Layers never change the text, and a later layer never moves the spans of an earlier one.
/// </summary>
public sealed class Layer<T> : IReadOnlyList<T>
    where T : ISpanned
{
    /// <exception cref="ArgumentException">a span reaches outside the text</exception>
    public Layer(string text, IEnumerable<T> items)
    {
        Text = text;
        var sorted = items.ToImmutableArray();
        for (var i = 0; i < sorted.Length; i++)
        {
            if (sorted[i].Span.End > text.Length)
            {
                throw new ArgumentException($"{typeof(T).Name} at {sorted[i].Span} reaches outside a text of {text.Length} code units", nameof(items));
            }

            if (i > 0 && sorted[i - 1].Span > sorted[i].Span)
            {
                // A stable sort, so that items with equal spans keep the order their stage gave them.
                sorted = [.. sorted.OrderBy(item => item.Span)];
                i = 0;
            }
        }

        Items = sorted;
    }

    public string Text { get; }

    public ImmutableArray<T> Items { get; }

    public int Count => Items.Length;

    public T this[int index] => Items[index];

    public ReadOnlySpan<char> TextOf(int index) => Items[index].Span.Of(Text);

    /// <summary>The index of the first item that starts at or after <paramref name="offset"/>; Count when there is none.</summary>
    public int FirstFrom(int offset)
    {
        int low = 0, high = Items.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Items[middle].Span.Start < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>
    /// For a layer whose items do not overlap: the index of the item that holds <paramref name="offset"/>, or -1.
    /// </summary>
    public int IndexAt(int offset)
    {
        var index = FirstFrom(offset + 1) - 1;
        return index >= 0 && Items[index].Span.Contains(offset) ? index : -1;
    }

    /// <summary>The half-open range of indexes of the items that start inside <paramref name="span"/>.</summary>
    public (int First, int End) StartingIn(TextSpan span) => (FirstFrom(span.Start), FirstFrom(span.End));

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
