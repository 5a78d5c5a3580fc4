using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Governance.Platform.Ledger;

namespace Governance.Tests.Ledger;

/// <summary>RFC 8785: one spelling for each value.</summary>
public sealed class CanonicalJsonTests
{
    [Fact]
    public void The_example_of_the_standard_has_its_spelling() => Assert.Equal(
        """{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""",
        CanonicalJson.Text(JsonNode.Parse(
            """{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}""")));

    [Fact]
    public void Names_are_ordered_by_UTF_16_code_units() => Assert.Equal(
        "{\"\\r\":1,\"1\":2,\"\u0080\":3,\"ö\":4,\"€\":5,\"😀\":6,\"\uFB33\":7}",
        CanonicalJson.Text(JsonNode.Parse("{\"\\u20ac\":5,\"\\r\":1,\"\\ufb33\":7,\"1\":2,\"\\ud83d\\ude00\":6,\"\\u0080\":3,\"\\u00f6\":4}")));

    // RFC 8785, appendix B.
    [Theory]
    [InlineData(0x0000000000000000, "0")]
    [InlineData(0x8000000000000000, "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(0x8000000000000001, "-5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(0xc340000000000000, "-9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23")]
    [InlineData(0x44b52d02c7e14af7, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef4f, "999999999999999900000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0x41b3de4355555557, "333333333.33333343")]
    [InlineData(0xbecbf647612f3696, "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void Numbers_are_those_of_the_standards_table(ulong bits, string text) =>
        Assert.Equal(text, CanonicalJson.Number(BitConverter.UInt64BitsToDouble(bits)));

    [Fact]
    public void Any_text_comes_back() => Gen.String.Where(t => !t.Any(char.IsSurrogate)).Sample(
        text => JsonNode.Parse(CanonicalJson.Bytes(JsonValue.Create(text)))!.GetValue<string>() == text, iter: 2000);

    [Fact]
    public void What_has_no_canonical_form_is_refused()
    {
        Assert.Throws<ArgumentException>(() => CanonicalJson.Text(JsonValue.Create("\ud83d")));
        Assert.Throws<ArgumentException>(() => CanonicalJson.Text(JsonValue.Create(9_007_199_254_740_993)));
        Assert.Throws<ArgumentException>(() => CanonicalJson.Number(double.NaN));
    }

    [Fact]
    public void An_entry_has_the_form_that_the_Verifier_knows()
    {
        var line = SampleLog.Line(8, 1);
        Span<byte> commitment = stackalloc byte[Verifier.EntryForm.CommitmentLength];
        Assert.Null(Verifier.EntryForm.Wrong(line.Entry, 8, Encoding.UTF8.GetBytes(SampleLog.Origin), commitment));
        Assert.Equal(Convert.ToBase64String(line.Payload!.Commitment()), Encoding.ASCII.GetString(commitment));
        Assert.Matches("""^\{"actor":"[0-9a-f-]{36}","commitment":"[^"]{44}","index":8,"log":"lansforum.example/log/dalarna","mandate":"[0-9a-f-]{36}","onBehalfOf":null,"principal":"[0-9a-f-]{36}","schema":1,"subject":"[0-9a-f-]{36}","time":"2026-01-07T08:04:56.\d{6}Z","type":"MatterOpened"\}$""", Encoding.UTF8.GetString(line.Entry));
    }

    [Theory]
    [InlineData("\"index\":8", "\"index\":08")]
    [InlineData("\"index\":8", "\"index\":8.0")]
    [InlineData("\"index\":8", "\"index\": 8")]
    [InlineData("\"index\":8", "\"index\":9")]
    [InlineData("\"index\":8", "\"index\":8,\"index\":8")]
    [InlineData("dalarna", "dalarnb")]
    [InlineData("MatterOpened", "Matter\\u004fpened")]
    [InlineData("\"schema\":1", "\"schema\":2")]
    [InlineData("MatterOpened\"}", "MatterOpened\"}\r")]
    [InlineData("{\"actor\"", "\uFEFF{\"actor\"")]
    public void An_entry_in_another_spelling_is_not_one(string part, string instead)
    {
        var entry = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(SampleLog.Line(8, 1).Entry).Replace(part, instead, StringComparison.Ordinal));
        Assert.NotNull(Verifier.EntryForm.Wrong(entry, 8, Encoding.UTF8.GetBytes(SampleLog.Origin), new byte[Verifier.EntryForm.CommitmentLength]));
    }
}
