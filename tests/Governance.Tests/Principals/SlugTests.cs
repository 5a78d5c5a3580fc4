using Governance.Principals.Contracts;
using Governance.Principals.Domain;
using Governance.Principals.ReferenceData;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Principals;

public sealed class SlugTests(OnboardedPortal portal) : IClassFixture<OnboardedPortal>
{
    [Theory]
    [InlineData("1280", "malmo")]
    [InlineData("1256", "ostra-goinge")]
    [InlineData("0114", "upplands-vasby")]
    [InlineData("1438", "dals-ed")]
    [InlineData("2584", "kiruna")]
    [InlineData("0643", "habo")]
    [InlineData("0305", "habo-uppsala-lan")]
    [InlineData("12", "region-skane")]
    [InlineData("14", "vastra-gotalandsregionen")]
    [InlineData("06", "region-jonkopings-lan")]
    public void A_principal_has_a_word_in_the_address(string code, string slug) =>
        Assert.Equal(slug, Counties.All.SelectMany(c => c.Principals).Single(p => p.Code == code).Slug);

    [Fact]
    public void No_two_principals_have_the_same_word() =>
        Assert.Equal(310, Counties.All.SelectMany(c => c.Principals).Select(p => p.Slug).Distinct().Count());

    [Fact]
    public void Every_address_of_the_portal_begins_with_a_reserved_word()
    {
        var first = portal.Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.PathSegments is [{ IsSimple: true } first, ..] && first.Parts[0].IsLiteral)
            .Select(e => ((Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart)e.RoutePattern.PathSegments[0].Parts[0]).Content)
            // A file has a point in its name, which no slug has.
            .Where(word => !word.Contains('.', StringComparison.Ordinal))
            .Distinct().ToList();
        Assert.Contains("t", first);
        Assert.All(first, word => Assert.Contains(word, Slug.Reserved));
    }

    [Fact]
    public void Names_sort_in_Swedish() =>
        Assert.Equal(
            ["Arjeplog", "Vellinge", "Ystad", "Ånge", "Älmhult", "Östersund"],
            new[] { "Östersund", "Älmhult", "Ystad", "Ånge", "Arjeplog", "Vellinge" }.Order(SwedishOrder.Names));

    [Fact]
    public void The_figures_of_a_county_are_the_sums_of_its_municipalities()
    {
        var skane = Counties.ByCode("12")!.Principals[0];
        Assert.Equal(1_428_626, skane.Population[new DateOnly(2024, 12, 31)]);
        Assert.Equal(1_377_827, skane.Population[new DateOnly(2019, 12, 31)]);
    }

    [Fact]
    public void Each_county_has_a_map_of_its_municipalities()
    {
        var maps = portal.Services.GetRequiredService<ICountyMaps>();
        Assert.All(Counties.All, county => Assert.Equal(
            county.Principals.Where(p => p.Kind == PrincipalKind.Municipality).Select(p => p.Code).Order(),
            maps.Map(county.Code)!.Municipalities.Select(m => m.Code).Order()));
        Assert.Null(maps.Map("02"));
    }
}
