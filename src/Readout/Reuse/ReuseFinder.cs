namespace Readout.Reuse;

public static class ReuseFinder
{
    /// <param name="corpus">in any order; the answer does not depend on it</param>
    public static ReuseReport Find(IReadOnlyList<Analysis> corpus) => new([], []);
}
