using System.Net;
using Readout.Documents;

namespace Readout.Cli.Export;

internal static class Html
{
    /// <summary>Text from outside, safe between tags and in quoted attributes.</summary>
    public static string Encode(string text) => WebUtility.HtmlEncode(Display.Visible.Of(text));

    public static string Anchor(string article, string attribution) => $"a{article}-{attribution}";

    public static string Anchor(string article, TextSpan span) => $"a{article}-f{span.Start}";
}
