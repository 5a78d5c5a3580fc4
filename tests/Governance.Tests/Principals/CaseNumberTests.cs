using Governance.Platform.Rules;
using Governance.Principals.Domain;

namespace Governance.Tests.Principals;

public sealed class CaseNumberTests
{
    [Theory]
    [InlineData("RS", "{prefix} {year}-{number:5}", "RS 2025-02540", 2025, 2540)]
    [InlineData("RS", "{prefix}/{number}/{year}", "RS/23/2023", 2023, 23)]
    [InlineData("RS", "{prefix}/{number}/{year}", "RS/2545/2017", 2017, 2545)]
    [InlineData("", "{number}-{year}", "4975-2018", 2018, 4975)]
    [InlineData("RS", "{prefix} {number}-{year}", "RS 912-2025", 2025, 912)]
    [InlineData("SON", "{prefix} {year}/{number}", "SON 2017/27", 2017, 27)]
    [InlineData("KS", "{prefix} {year}/{number}", "KS 2018/124", 2018, 124)]
    [InlineData("KSKF", "{prefix}/{year}:{number}", "KSKF/2014:1", 2014, 1)]
    [InlineData("Kst", "{prefix}/{year}:{number}", "Kst/2012:214", 2012, 214)]
    [InlineData("KS", "{year}{prefix}{number}", "2023KS133", 2023, 133)]
    [InlineData("KS", "{year}/{prefix} {number:4}", "2023/KS 0362", 2023, 362)]
    [InlineData("KS", "{year}/{prefix} {number:4} {plan}", "2021/KS 0280 013", 2021, 280, "2021/KS 0280 1")]
    [InlineData("SVN", "{prefix} {year}/{number:4}", "SVN 2018/0038", 2018, 38)]
    [InlineData("KS", "{prefix}-{year}/{number}.{plan}", "KS-2014/742.912", 2014, 742, "KS-2014/742.1")]
    [InlineData("KS", "{prefix} {year}/{number}.{plan}", "KS 2014/742.912", 2014, 742, "KS 2014/742.1")]
    [InlineData("", "{year}.{number}.{plan}", "2013.296.103", 2013, 296, "2013.296.1")]
    [InlineData("KU", "{prefix}.{year}.{number}", "KU.2017.3", 2017, 3)]
    [InlineData("", "{number:5}/{year}", "00322/2026", 2026, 322)]
    [InlineData("", "{number:5}/{year}{plan}", "00123/20212.6.", 2021, 123, "00123/20211")]
    [InlineData("", "{number}/{year:2}", "1379/22", 2022, 1379)]
    [InlineData("SLK", "{prefix}-{year}-{number:5}", "SLK-2026-00015", 2026, 15)]
    [InlineData("Ks", "{prefix} {number}/{year}", "Ks 123/2023", 2023, 123)]
    [InlineData("HSN", "{prefix} {year}/{number}", "HSN 2022/77", 2022, 77)]
    [InlineData("POL", "{year}-{prefix}{number:6}", "2022-POL000123", 2022, 123)]
    public void Every_form_in_use_is_read_and_written(string prefix, string pattern, string text, int year, long number, string? written = null)
    {
        var form = CaseNumberPattern.Parse(pattern);
        var read = form.Read(prefix, text);
        Assert.NotNull(read);
        Assert.Equal((text, prefix, year, number), (read.Text, read.Prefix, read.Year, read.Number));
        Assert.Equal(written ?? text, form.Write(prefix, year, number));
    }

    [Theory]
    [InlineData("501-335-2016", "501", 2016, 335)]
    [InlineData("109-7-2017", "109", 2017, 7)]
    [InlineData("1.2.3-214-2010", "1.2.3", 2010, 214)]
    public void A_series_in_digits_is_part_of_the_number(string text, string series, int year, long number)
    {
        var read = CaseNumberPattern.Parse("{series}-{number}-{year}").Read("", text);
        Assert.Equal((series, year, number), (read!.Prefix, read.Year, read.Number));
    }

    [Theory]
    [InlineData("Budget 2022-2023", "RS", "{prefix} {year}-{number:5}")]
    [InlineData("Plan 2023-2025", "RS", "{prefix} {number}-{year}")]
    [InlineData("RS 2022-2023", "RS", "{prefix} {year}-{number:5}")]
    [InlineData("2022-2023", "", "{number}-{year}")]
    [InlineData("2014/2016", "", "{number:5}/{year}")]
    [InlineData("SFS (2017:725)", "KSKF", "{prefix}/{year}:{number}")]
    [InlineData("prop. 2016/17:171", "", "{number}/{year:2}")]
    [InlineData("212000-0803", "", "{number}-{year}")]
    [InlineData("KL 5:50", "KS", "{prefix}/{year}:{number}")]
    [InlineData("1234-20", "", "{number}-{year}")]
    [InlineData("KS 2022/123 och KS 2022/124", "KS", "{prefix} {year}/{number}")]
    [InlineData("KF 2022/123", "KS", "{prefix} {year}/{number}")]
    [InlineData("KS 1822/123", "KS", "{prefix} {year}/{number}")]
    [InlineData("", "KS", "{prefix} {year}/{number}")]
    public void What_only_looks_like_a_case_number_is_refused(string text, string prefix, string pattern) =>
        Assert.Null(CaseNumberPattern.Parse(pattern).Read(prefix, text));

    [Fact]
    public void Number_2019_of_a_named_series_is_a_number_and_not_a_year() =>
        Assert.Equal(2019, CaseNumberPattern.Parse("{prefix} {year}/{number}").Read("KS", "KS 2022/2019")!.Number);

    [Theory]
    [InlineData("Dnr KS 2022/123")]
    [InlineData("Diarienummer: KS 2022/123")]
    [InlineData("KS\u00A02022/123")]
    [InlineData("  ks  2022/123 ")]
    [InlineData("KS 2022/0123")]
    public void Ways_of_writing_the_same_number_have_the_same_key(string text) =>
        Assert.Equal("KS/2022/123", CaseNumberPattern.Parse("{prefix} {year}/{number}").Read("KS", text)!.Key);

    [Theory]
    [InlineData("{prefix} {year}")]
    [InlineData("{number}/{year}/{year}")]
    [InlineData("{year}{number}")]
    [InlineData("{prefix} {year}/{nummer}")]
    [InlineData("KS {year}/{number}")]
    [InlineData("{year:3}/{number}")]
    [InlineData("{year:2}{plan}/{number}")]
    [InlineData("")]
    public void A_pattern_that_cannot_be_read_back_is_refused(string pattern) =>
        Assert.Equal("PRI-002", Assert.Throws<RuleBroken>(() => CaseNumberPattern.Parse(pattern)).Code);

    [Fact]
    public void Long_text_is_refused_at_once() =>
        Assert.Null(CaseNumberPattern.Parse("{series}-{number}-{year}").Read("", new string('1', 1_000_000)));
}
