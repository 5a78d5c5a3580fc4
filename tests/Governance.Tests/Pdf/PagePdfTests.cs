using System.Net;
using Governance.Budgets.Domain;
using Governance.Platform.Web.Pdf;
using Governance.Tests.Portal;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Governance.Tests.Pdf;

/// <summary>A portal whose printer keeps what it is given.</summary>
public sealed class PrintingPortal : TestPortal
{
    internal KeepingPrinter Printer { get; } = new();

    protected override void Configure(WebApplicationBuilder builder) => builder.Services.Replace(ServiceDescriptor.Singleton<IPdfPrinter>(Printer));
}

/// <summary>Prints nothing, and keeps the page.</summary>
internal sealed class KeepingPrinter : IPdfPrinter
{
    public static readonly byte[] Pdf = "%PDF-1.7"u8.ToArray();

    public bool IsAvailable { get; set; } = true;

    public bool Fails { get; set; }

    public string Html { get; private set; } = "";

    public Task<byte[]> PrintAsync(string html, CancellationToken cancellationToken)
    {
        Html = html;
        return Fails ? throw new PdfFailed("Out of ink.") : Task.FromResult(Pdf);
    }
}

/// <summary>Pages as PDF: the same page, made to bring all that it shows. That a browser makes it accessible is shown with one.</summary>
public sealed class PagePdfTests(PrintingPortal portal) : IClassFixture<PrintingPortal>
{
    [Fact]
    public async Task The_page_itself_is_printed_with_its_style_and_without_script()
    {
        using var browser = await portal.SignInAsync("ekonom.ostersund@demo.lansforum.example");
        var path = await PaymentAsync();
        var page = await browser.OpenAsync(path);
        Assert.NotNull(page.Document.QuerySelector($"a[href='{path}?handler=pdf']"));
        using var answer = await browser.GetAsync(path + "?handler=pdf");
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(KeepingPrinter.Pdf, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Matches(@"^Betalningsunderlag-\d{4}-.+\.pdf$", answer.Content.Headers.ContentDisposition?.FileNameStar);
        var html = portal.Printer.Html;
        Assert.Contains("<html lang=\"sv\"", html, StringComparison.Ordinal);
        Assert.Contains("<style>", html, StringComparison.Ordinal);
        Assert.Contains("@page", html, StringComparison.Ordinal);
        Assert.Contains("url(data:font/woff2;base64,", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", html, StringComparison.Ordinal);
        Assert.Contains(page.Document.QuerySelector("h1")!.TextContent, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_may_not_read_one_may_not_print()
    {
        using var stranger = await portal.SignInAsync("ekonom.malmo@demo.lansforum.example");
        using var answer = await stranger.GetAsync(await PaymentAsync() + "?handler=pdf");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_server_that_cannot_print_offers_its_print_view_and_says_no()
    {
        using var browser = await portal.SignInAsync("ekonom.ostersund@demo.lansforum.example");
        var path = await PaymentAsync();
        portal.Printer.IsAvailable = false;
        try
        {
            Assert.Null((await browser.OpenAsync(path)).Document.QuerySelector("a[href$='handler=pdf']"));
            using var answer = await browser.GetAsync(path + "?handler=pdf");
            Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
        }
        finally
        {
            portal.Printer.IsAvailable = true;
        }
    }

    [Fact]
    public async Task A_printer_that_fails_is_no_empty_file()
    {
        using var browser = await portal.SignInAsync("ekonom.ostersund@demo.lansforum.example");
        portal.Printer.Fails = true;
        try
        {
            using var answer = await browser.GetAsync(await PaymentAsync() + "?handler=pdf");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        }
        finally
        {
            portal.Printer.Fails = false;
        }
    }

    private async Task<string> PaymentAsync()
    {
        var year = await portal.ReadAsync("ostersund", db => db.Set<PlanYear>().OrderBy(y => y.Year).Select(y => y.Id).FirstAsync(TestContext.Current.CancellationToken));
        return $"/ostersund/shares/{year}/payment";
    }
}
