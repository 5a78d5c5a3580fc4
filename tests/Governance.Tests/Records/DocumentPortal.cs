using System.Text;
using Governance.Platform.Jobs;
using Governance.Recommendations.Domain;
using Governance.Records.Domain;
using Governance.Tests.Portal;
using Governance.Tests.Recommendations;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Governance.Tests.Records;

/// <summary>A portal whose texts are read when the test says so, and that takes small requests only.</summary>
public sealed class DocumentPortal : TestPortal
{
    public const string Official = "handlaggare.malmo@demo.lansforum.example";
    public const string Registrar = "registrator.malmo@demo.lansforum.example";
    public const string Secretary = "sekreterare.skane@demo.lansforum.example";
    public const string Chair = "ordforande.skane@demo.lansforum.example";
    public const string Neighbour = "registrator.lund@demo.lansforum.example";

    /// <summary>All files of a request together.</summary>
    public const int RequestBytes = 3 << 20;

    /// <summary>A text file that nothing is wrong with.</summary>
    public static byte[] Text(string text = "Samordnaren lämnar en redovisning till nämnden.\n") => Encoding.UTF8.GetBytes(text);

    /// <summary>Runs the jobs that wait.</summary>
    public Task ReadTextsAsync() => Services.GetRequiredService<DeferredTenantJobs>().RunAllAsync(TestContext.Current.CancellationToken);

    /// <summary>Sends a recommendation, opens Malmö's matter on it, and gives the ids of both.</summary>
    public async Task<(Guid Recommendation, Guid Matter)> MatterAsync(string title = SentRecommendation.Title)
    {
        var id = await SentRecommendation.SendAsync(this, title: title);
        using var official = await SignInAsync(Official);
        await official.OpenAsync($"/malmo/recommendations/{id}");
        return (id, await ReadAsync("malmo", db => db.Set<Matter>().Where(m => m.RecommendationId == id).Select(m => m.Id).SingleAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>Uploads a file to a matter of Malmö as the official and gives the document's id.</summary>
    public async Task<Guid> UploadAsync(Guid matter, string title, byte[]? content = null, string fileName = "handling.txt", bool read = true)
    {
        using var official = await SignInAsync(Official);
        var form = await official.OpenAsync($"/malmo/documents/upload?subject=Matter&id={matter}");
        var page = await official.SubmitFilesAsync(form, "main form", "Files", [(fileName, content ?? Text(title + "\n" + Guid.CreateVersion7()))], ("Title", title));
        Assert.True(page.Errors.Count == 0, string.Join('\n', page.Errors));
        if (read)
            await ReadTextsAsync();
        return await ReadAsync("malmo", db => db.Set<Document>().Where(d => d.Title == title).OrderByDescending(d => d.CreatedAt).ThenByDescending(d => d.Id).Select(d => d.Id).FirstAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Marks a document of Malmö as secret, as the registrar.</summary>
    public async Task MarkAsync(Guid document)
    {
        using var registrar = await SignInAsync(Registrar);
        var form = await registrar.OpenAsync($"/malmo/documents/{document}/secrecy");
        var marked = await registrar.SubmitAsync(form, "main form", ("Chapter", "25"), ("Section", "1"), ("Authority", "Kommunstyrelsen"));
        Assert.Empty(marked.Errors);
    }

    /// <summary>Shares an unmarked document of Malmö, as the registrar.</summary>
    public async Task ShareAsync(Guid document)
    {
        using var registrar = await SignInAsync(Registrar);
        var form = await registrar.OpenAsync($"/malmo/documents/{document}/share");
        var shared = await registrar.SubmitAsync(form, "main form", ("Understood", "true"));
        Assert.Empty(shared.Errors);
    }

    /// <inheritdoc />
    protected override void Configure(WebApplicationBuilder builder)
    {
        // The jobs are chosen before this is asked.
        builder.Services.AddSingleton<DeferredTenantJobs>();
        builder.Services.Replace(ServiceDescriptor.Singleton<ITenantJobs>(s => s.GetRequiredService<DeferredTenantJobs>()));
        builder.Configuration["Intake:RequestBytes"] = RequestBytes.ToString(System.Globalization.CultureInfo.InvariantCulture);
        builder.Configuration["Intake:FileBytes"] = (2 << 20).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
