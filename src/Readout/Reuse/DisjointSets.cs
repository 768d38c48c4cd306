namespace Readout.Reuse;

/// <summary>Sets of numbers that only grow together; a set goes by its least member, whatever the order of joining.</summary>
internal sealed class DisjointSets
{
    private readonly int[] _parent;

    public DisjointSets(int count)
    {
        _parent = new int[count];
        for (var i = 0; i < count; i++)
        {
            _parent[i] = i;
        }
    }

    public int Find(int member)
    {
        while (_parent[member] != member)
        {
            member = _parent[member] = _parent[_parent[member]];
        }

        return member;
    }

    public void Join(int a, int b)
    {
        var (x, y) = (Find(a), Find(b));
        _parent[Math.Max(x, y)] = Math.Min(x, y);
    }
}
