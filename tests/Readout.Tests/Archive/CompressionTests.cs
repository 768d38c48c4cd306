using System.Text;
using Readout.Archive;

namespace Readout.Tests.Archive;

public sealed class CompressionTests
{
    [Theory]
    [InlineData("")]
    [InlineData("One line of text, 河上 😀.")]
    public void What_is_packed_comes_back(string text) => Encoding.UTF8.GetString(Compression.Unpack(Compression.Pack(text))).ShouldBe(text);

    [Fact]
    public void Text_gets_smaller() => Compression.Pack(string.Concat(Enumerable.Repeat("The harbour is open, he said. ", 50))).Length.ShouldBeLessThan(200);

    [Fact]
    public void Damage_is_noticed()
    {
        var packed = Compression.Pack("The harbour is open, he said, and it will stay open.");
        Should.Throw<ArchiveException>(() => Compression.Unpack(packed.AsSpan(0, packed.Length / 2)));
        Should.Throw<ArchiveException>(() => Compression.Unpack([1, 2]));
    }
}
