using Governance.Platform.Web.Api;

namespace Governance.Host;

/// <summary>Where the modules' API operations and their document lie.</summary>
internal static class Api
{
    public const string Version = "v1";

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup($"{ApiPlumbing.Root}/{Version}");
        foreach (var module in Modules.All)
            module.MapApi(api);
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
    }
}
