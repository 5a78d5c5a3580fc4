using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Governance.Platform.Web.Pdf;

/// <summary>
/// Answers a page's handler <c>Pdf</c> with its print view as PDF: the same page, so that nothing is said in one and not in the
/// other. A page offers it by a method <c>OnGetPdfAsync</c> that reads what it shows and returns the page.
/// </summary>
internal sealed partial class PagePdf(IPdfPrinter printer, PrintStyle style, ILogger<PagePdf> log) : IAsyncResultFilter
{
    private const string Handler = "Pdf";
    private const int LongestName = 120;

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is not PageResult || !IsAsked(context))
        {
            await next();
            return;
        }

        if (!printer.IsAvailable)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status501NotImplemented);
            await next();
            return;
        }

        if (await HtmlAsync(context.HttpContext.Response, next) is { } html)
            await WriteAsync(context.HttpContext, html);
    }

    private static bool IsAsked(ResultExecutingContext context) =>
        HttpMethods.IsGet(context.HttpContext.Request.Method) && context.HttpContext.Request.Query["handler"] is [{ } handler]
        && handler.Equals(Handler, StringComparison.OrdinalIgnoreCase) && context.ActionDescriptor is CompiledPageActionDescriptor page
        && page.HandlerMethods.Any(m => m.Name == Handler);

    private static async Task<string?> HtmlAsync(HttpResponse response, ResultExecutionDelegate next)
    {
        var body = response.Body;
        using var kept = new MemoryStream();
        response.Body = kept;
        try
        {
            return (await next()).Exception is null ? Encoding.UTF8.GetString(kept.ToArray()) : null;
        }
        finally
        {
            response.Body = body;
        }
    }

    private async Task WriteAsync(HttpContext context, string html)
    {
        var (request, response) = (context.Request, context.Response);
        try
        {
            var pdf = await printer.PrintAsync(style.Dress(html, new Uri($"{request.Scheme}://{request.Host}")), context.RequestAborted);
            (response.ContentType, response.ContentLength) = ("application/pdf", pdf.Length);
            var disposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("inline");
            disposition.SetHttpFileName(NameOf(html));
            response.Headers.ContentDisposition = disposition.ToString();
            await response.Body.WriteAsync(pdf, context.RequestAborted);
        }
        catch (PdfFailed failed)
        {
            NotPrinted(log, request.Path, failed);
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private static string NameOf(string html)
    {
        var title = WebUtility.HtmlDecode(Title().Match(html).Groups["title"].Value);
        var name = NotInNames().Replace(title, "-").Trim('-');
        return string.Create(CultureInfo.InvariantCulture, $"{(name.Length > LongestName ? name[..LongestName] : name)}.pdf");
    }

    [GeneratedRegex("<title>(?<title>[^<]*)</title>", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex NotInNames();

    [LoggerMessage(LogLevel.Warning, "The page {Path} could not be printed as PDF.")]
    private static partial void NotPrinted(ILogger log, string path, Exception failed);
}

/// <summary>Makes a page bring what it needs: its style and letters inside, no script, and links that lead back to the portal.</summary>
internal sealed partial class PrintStyle(IWebHostEnvironment environment)
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

    private readonly Lazy<string> _css = new(() => Css(environment.WebRootFileProvider));

    public string Dress(string html, Uri portal)
    {
        var bare = Assets().Replace(html, "");
        var head = bare.IndexOf("<head>", StringComparison.Ordinal) + "<head>".Length;
        return $"{bare[..head]}<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\"><base href=\"{WebUtility.HtmlEncode(portal.AbsoluteUri)}\"><style>{_css.Value}</style>{bare[head..]}";
    }

    private static string Css(IFileProvider files) =>
        OwnFile().Replace(Encoding.UTF8.GetString(Bytes(files, "style.css")), m => $"url(data:font/woff2;base64,{Convert.ToBase64String(Bytes(files, m.Groups["name"].Value))})");

    private static byte[] Bytes(IFileProvider files, string name)
    {
        using var stream = files.GetFileInfo("dist/" + name).CreateReadStream();
        using var kept = new MemoryStream();
        stream.CopyTo(kept);
        return kept.ToArray();
    }

    [GeneratedRegex("<script[^>]*>[^<]*</script>|<link[^>]*>", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Assets();

    [GeneratedRegex(@"url\(\./(?<name>[\w.-]+\.woff2)\)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex OwnFile();
}
