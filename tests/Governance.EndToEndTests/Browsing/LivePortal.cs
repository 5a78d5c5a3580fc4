using Governance.Tests.Portal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Governance.EndToEndTests.Browsing;

/// <summary>The whole portal on a real port of this machine, so that a browser can visit it.</summary>
public class LivePortal : TestPortal
{
    public Uri Address => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    protected override void Configure(WebApplicationBuilder builder)
    {
        builder.Services.RemoveAll<IServer>();
        // The files as they are published, compressed when they were built: not packed again without compression, as while one writes them.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
    }
}
