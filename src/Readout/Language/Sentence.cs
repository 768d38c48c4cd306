using Readout.Documents;

namespace Readout.Language;

/// <summary>One sentence. Headlines, subheads, captions and summary bullets are split too; boilerplate is not.</summary>
/// <param name="Block">index into the article's blocks</param>
/// <param name="FirstToken">index of its first token</param>
/// <param name="EndToken">index after its last token</param>
public readonly record struct Sentence(TextSpan Span, int Block, int FirstToken, int EndToken) : ISpanned;
