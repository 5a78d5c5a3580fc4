using CsCheck;
using Governance.Platform.Ledger;

namespace Governance.Tests.Ledger;

/// <summary>RFC 6962: roots, frontier, and proofs out of tiles.</summary>
public sealed class MerkleTreeTests
{
    private static readonly string[] RfcLeaves =
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    // The roots of the first zero to eight of these leaves, as Certificate Transparency's own tests have them.
    private static readonly string[] RfcRoots =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    public static TheoryData<int> Sizes => [.. Enumerable.Range(0, RfcRoots.Length)];

    [Theory, MemberData(nameof(Sizes))]
    public void The_root_is_that_of_RFC_6962(int size) =>
        Assert.Equal(RfcRoots[size], Convert.ToHexStringLower(MerkleTree.Root(RfcLeaves.Take(size).Select(l => MerkleTree.Leaf(Convert.FromHexString(l))))));

    [Theory, MemberData(nameof(Sizes))]
    public void The_Verifier_finds_the_same_root(int size)
    {
        var edge = new Verifier.RightEdge();
        foreach (var leaf in RfcLeaves.Take(size))
            edge.Append(0, Verifier.Tree.Leaf(Convert.FromHexString(leaf)));
        Assert.Equal(RfcRoots[size], Convert.ToHexStringLower(edge.Root()));
    }

    [Fact]
    public void A_frontier_goes_on_from_what_was_kept_of_it()
    {
        var whole = new MerkleFrontier();
        foreach (var leaf in Leaves(1000))
        {
            whole = new MerkleFrontier(whole.Size, whole.Bytes());
            whole.Append(leaf);
        }

        Assert.Equal(Naive(Leaves(1000)), whole.Root());
    }

    [Fact]
    public void Every_leaf_of_every_small_tree_is_proven_and_no_other()
    {
        foreach (var size in Enumerable.Range(1, 70))
        {
            var (leaves, root) = (Leaves(size), Naive(Leaves(size)));
            for (var index = 0; index < size; index++)
            {
                var path = MerkleProof.Inclusion(index, size).Select(r => Naive(leaves[(int)r.First..(int)r.Last])).ToList();
                Assert.True(MerkleProof.Includes(index, size, leaves[index], path, root));
                Assert.True(Verifier.Proof.Includes(index, size, leaves[index], path, root));
                Assert.False(MerkleProof.Includes(index, size, leaves[(index + 1) % size], path, root) && size > 1);
                Assert.False(Verifier.Proof.Includes(index ^ 1, size, leaves[index], path, root) && size > 1);
            }
        }
    }

    [Fact]
    public void Every_small_tree_is_proven_to_begin_as_every_smaller_one()
    {
        var leaves = Leaves(70);
        for (var size = 1; size <= leaves.Length; size++)
        {
            for (var old = 1; old <= size; old++)
            {
                var path = MerkleProof.Consistency(old, size).Select(r => Naive(leaves[(int)r.First..(int)r.Last])).ToList();
                var (before, after, other) = (Naive(leaves[..old]), Naive(leaves[..size]), Naive([.. leaves[1..old], leaves[0]]));
                Assert.True(MerkleProof.Extends(old, before, size, after, path));
                Assert.True(Verifier.Proof.Extends(old, before, size, after, path));
                Assert.False(old > 1 && MerkleProof.Extends(old, other, size, after, path));
                Assert.False(old > 1 && Verifier.Proof.Extends(old, other, size, after, path));
            }
        }
    }

    [Fact]
    public void Tiles_give_any_subtree() => Gen.Select(Gen.Int[1, 70_000], Gen.Double[0, 1]).Sample(
        (size, place) =>
        {
            var (leaves, tiles) = (Leaves(size), new Dictionary<TilePlace, byte[]>());
            var making = new TlogTiles();
            foreach (var (at, hashes) in leaves.SelectMany(making.Append).Concat(making.Unfinished()))
                tiles[at] = hashes;
            var index = (long)(place * (size - 1));
            var path = MerkleProof.Inclusion(index, size).Select(r => TlogTiles.Root(r, size, t => tiles[t])).ToList();
            Assert.Equal(TilePlace.All(size).Order(Comparer<TilePlace>.Create((a, b) => string.CompareOrdinal(a.Path, b.Path))), tiles.Keys.OrderBy(t => t.Path, StringComparer.Ordinal));
            Assert.True(MerkleProof.Includes(index, size, leaves[index], path, MerkleTree.Root(leaves)));
        },
        seed: "0000000000000", iter: 12, threads: 1);

    [Theory]
    [InlineData(0, 0, 256, "0/000")]
    [InlineData(0, 1_234_067, 256, "0/x001/x234/067")]
    [InlineData(1, 999, 7, "1/999.p/7")]
    [InlineData(2, 1000, 255, "2/x001/000.p/255")]
    public void A_tile_lies_where_tlog_tiles_says(int level, long index, int width, string path)
    {
        Assert.Equal(path, new TilePlace(level, index, width).Path);
        Assert.Equal("tiles/" + path, Verifier.Tiles.Path(level, index, width));
    }

    [Fact]
    public void A_tree_of_seventy_thousand_has_the_tiles_of_the_specifications_example() => Assert.Equal(
        [(0, 256, 273), (0, 112, 1), (1, 256, 1), (1, 17, 1), (2, 1, 1)],
        TilePlace.All(70_000).GroupBy(t => (t.Level, t.Width)).Select(g => (g.Key.Level, g.Key.Width, g.Count())));

    private static byte[][] Leaves(int count) => [.. Enumerable.Range(0, count).Select(i => MerkleTree.Leaf(BitConverter.GetBytes(i)))];

    // The definition, word by word.
    private static byte[] Naive(byte[][] leaves)
    {
        if (leaves.Length < 2)
            return leaves.Length == 0 ? MerkleTree.Empty : leaves[0];
        var split = 1;
        while (split * 2 < leaves.Length)
            split *= 2;
        return MerkleTree.Node(Naive(leaves[..split]), Naive(leaves[split..]));
    }
}
