using Readout.Documents;
using Readout.Language;

namespace Readout.Tests.Language;

public sealed class NameRepairsTests
{
    private static string[] Mended(string text, params (string Name, EntityKind Kind)[] found)
    {
        var tokens = Tokenizer.Tokenize(text);
        var at = 0;
        var names = new List<Name>();
        foreach (var (name, kind) in found)
        {
            at = text.IndexOf(name, at, StringComparison.Ordinal);
            var span = new TextSpan(at, at + name.Length);
            var (first, end) = tokens.StartingIn(span);
            names.Add(new Name(span, kind, first, end));
            at += name.Length;
        }

        return [.. NameRepairs.Mend(tokens, new Layer<Name>(text, names)).Select(name => $"{name.Kind} {name.Span.In(text)}")];
    }

    [Fact]
    public void A_lone_surname_is_the_person_whom_the_article_has_named() =>
        Mended("Edvar Tolmin spoke. Tolmin left.", ("Edvar Tolmin", EntityKind.Person), ("Tolmin", EntityKind.Place)).ShouldBe(["Person Edvar Tolmin", "Person Tolmin"]);

    [Fact]
    public void But_a_town_of_that_name_stays_a_town() =>
        Mended("Edvar Tolmin spoke in Tolmin.", ("Edvar Tolmin", EntityKind.Person), ("Tolmin", EntityKind.Place)).ShouldBe(["Person Edvar Tolmin", "Place Tolmin"]);

    [Fact]
    public void Nobody_is_called_Jr() =>
        Mended("Edvar Tolmin, Jr. spoke.", ("Edvar Tolmin", EntityKind.Person), ("Jr.", EntityKind.Organisation)).ShouldBe(["Person Edvar Tolmin"]);

    [Fact]
    public void A_town_and_its_square_are_two_places() =>
        Mended("They met at Korvane's Harbour Square.", ("Korvane's Harbour Square", EntityKind.Place)).ShouldBe(["Place Korvane", "Place Harbour Square"]);
}
