namespace Readout.Reuse;

/// <summary>
/// What is remembered of the articles compared so far. Texts go by number, in the order in which they came; a question costs what its
/// answer is long, however many texts there are.
/// </summary>
internal interface IReuseStore
{
    /// <summary>The texts with these numbers, in their order.</summary>
    IReadOnlyList<ComparedText> Texts(IReadOnlyList<int> numbers);

    string IdOf(int text);

    /// <summary>Who holds each of some fingerprints: the latest texts, so many at most, in order; nothing for one that nobody holds.</summary>
    /// <param name="fingerprints">in order</param>
    IReadOnlyDictionary<long, List<int>> Holders(IReadOnlyList<long> fingerprints, int most);

    /// <param name="postings">in order of fingerprints</param>
    void Post(IReadOnlyList<(long Fingerprint, int Text)> postings);

    /// <summary>Which of some fingerprints are stock.</summary>
    IReadOnlySet<long> StockAmong(IReadOnlyList<long> fingerprints);

    void MarkStock(long fingerprint);

    /// <summary>Texts of one origin for sure have the same number here; a text that nothing joins has its own.</summary>
    int OriginOf(int text);

    void JoinOrigins(int one, int other);

    IReadOnlyList<TextPair> PairsOf(int text);

    void Put(TextPair pair);

    void Remove(TextPair pair);

    /// <summary>The family a text is in, by the number of one of its members; null when it stands alone.</summary>
    int? FamilyOf(int text);

    IReadOnlyList<int> Members(int family);

    void PutFamily(int family, IReadOnlyList<int> members);

    void RemoveFamily(int family);

    /// <summary>A page of the counts of neighbouring words; see <see cref="Readings"/>. Null when nothing was counted there.</summary>
    byte[]? Readings(int page);

    void PutReadings(int page, byte[] counts);
}
