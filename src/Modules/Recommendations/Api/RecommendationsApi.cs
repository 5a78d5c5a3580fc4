using Microsoft.AspNetCore.Routing;

namespace Governance.Recommendations.Api;

internal static class RecommendationsApi
{
    public static void Map(IEndpointRouteBuilder api) { }
}
