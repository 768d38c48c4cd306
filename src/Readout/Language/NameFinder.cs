using Readout.Documents;
namespace Readout.Language;
/// <summary>Finds names of persons, organisations and places.</summary>
public static class NameFinder
{
    public static Layer<Name> Find(Layer<Token> tokens, Layer<Sentence> sentences) => new(tokens.Text, []);
}
