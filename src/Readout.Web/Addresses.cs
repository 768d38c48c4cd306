using System.Globalization;

namespace Readout.Web;

/// <summary>Where each thing is found: addresses that can be shared and kept. Article ids are for ever; those of stories last as long as the archive.</summary>
public static class Addresses
{
    public static string Article(string id) => $"/articles/{id}";

    /// <summary>Code points, half-open, as in the records. The part after # is for the browser, the question for readers without scripts.</summary>
    public static string Article(string id, int start, int end) =>
        string.Create(CultureInfo.InvariantCulture, $"/articles/{id}?a={start},{end}#a={start},{end}");

    public static string Story(string id) => $"/stories/{id}";

    public static string Compare(string a, string b) => $"/compare?a={a}&b={b}";

    public static string Person(string name) => $"/people/{Uri.EscapeDataString(name)}";

    public static string Formulation(string text) => $"/formulations/{Uri.EscapeDataString(text)}";

    public static string Search(string words) => $"/search?q={Uri.EscapeDataString(words)}";
}
