using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Readout.Documents;

/// <summary>One input as given: a file, a page, a feed item. Its text is fixed here and never rewritten.</summary>
public sealed class Document
{
    public Document(string name, string text, DocumentInfo? info = null)
    {
        Name = name;
        Text = text;
        Info = info ?? DocumentInfo.None;
        Id = DocumentId.Of(name, text);
    }

    public DocumentId Id { get; }

    /// <summary>The path below the folder that was read, with forward slashes; the file's name where a file was named.</summary>
    public string Name { get; }

    public string Text { get; }

    public DocumentInfo Info { get; }
}

/// <summary>Identity by content: the same file read twice, from wherever, is the same document.</summary>
public readonly record struct DocumentId(string Value)
{
    /// <summary>16 hexadecimal digits of SHA-256 over the file's own name (folders left out) and the text.</summary>
    public static DocumentId Of(string name, string text) =>
        new(ContentHash.Of(name[(name.LastIndexOf('/') + 1)..], text));

    public override string ToString() => Value;
}

/// <summary>What came with a document outside its running text, such as front matter; null where nothing was said.</summary>
public sealed record DocumentInfo
{
    public static readonly DocumentInfo None = new();

    public string? Title { get; init; }

    public DateOnly? Published { get; init; }

    /// <summary>What says when it was published.</summary>
    public string PublishedBasis { get; init; } = "front matter";

    /// <summary>The moment as it was written there (ISO 8601), where it tells more than the day.</summary>
    public string? PublishedAt { get; init; }

    /// <summary>When it was last changed (ISO 8601).</summary>
    public string? Updated { get; init; }

    /// <summary>Persons and bodies that sign it, in order.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The language it says it is in, ISO 639-1.</summary>
    public string? Language { get; init; }

    public string? Url { get; init; }

    public string? Outlet { get; init; }

    public string? Agency { get; init; }

    /// <summary>Where the running text begins, after front matter; 0 without.</summary>
    public int BodyStart { get; init; }

    /// <summary>What each stretch of the text is, where the input itself tells (a page's elements); empty for plain text. A headline begins an article.</summary>
    public ImmutableArray<Block> Marks { get; init; } = [];
}

public static class ContentHash
{
    /// <summary>The first 16 hexadecimal digits of SHA-256 over the parts in UTF-8, each followed by a zero byte.</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
