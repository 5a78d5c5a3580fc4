using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Governance.Tests.Portal;

/// <summary>A browser without script: cookies, redirects, and forms as they stand on the page.</summary>
public sealed class TestBrowser : IDisposable
{
    private static readonly Uri Home = new("http://localhost/");
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _client;

    public TestBrowser(HttpMessageHandler server) => _client = new HttpClient(new CookieHandler(_cookies, server)) { BaseAddress = Home };

    public void SetCookie(string name, string value) => _cookies.Add(new Cookie(name, value, "/", Home.Host));

    /// <summary>Switches the pages to English.</summary>
    public TestBrowser InEnglish()
    {
        SetCookie(".AspNetCore.Culture", Uri.EscapeDataString("c=en-GB|uic=en-GB"));
        return this;
    }

    /// <summary>An answer with its headers.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>The bytes of a file that the portal answers with.</summary>
    public Task<byte[]> BytesAsync(string path) => _client.GetByteArrayAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Opens a page and follows redirects.</summary>
    public Task<TestPage> OpenAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path), follow: true);

    /// <summary>Sends a request as it is.</summary>
    public Task<TestPage> SendAsync(HttpRequestMessage request) => SendAsync(request, follow: false);

    /// <summary>
    /// Submits the form that the selector finds, with what stands in its fields and the given values over it. A value of null
    /// leaves the field out; several values for one name are separated by a line feed.
    /// </summary>
    public Task<TestPage> SubmitAsync(TestPage page, string selector, params (string Name, string? Value)[] values)
    {
        var form = page.Document.QuerySelector(selector) as IHtmlFormElement
            ?? throw new InvalidOperationException($"{page.Path} has no form {selector}.");
        var fields = FieldsOf(form).Where(f => !values.Any(v => v.Name == f.Key)).ToList();
        foreach (var (name, value) in values.Where(v => v.Value is not null))
            fields.AddRange(value!.Split('\n').Select(part => KeyValuePair.Create(name, part)));
        var action = form.GetAttribute("action") is { Length: > 0 } target ? target : page.Path;
        return string.Equals(form.Method, "get", StringComparison.OrdinalIgnoreCase)
            ? OpenAsync(action.Split('?')[0] + "?" + string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}")))
            : SendAsync(new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(fields) }, follow: true);
    }

    /// <summary>Submits a form with files, as a browser sends it; the address is the form's own.</summary>
    public Task<TestPage> SubmitFilesAsync(
        TestPage page, string selector, string field, IEnumerable<(string Name, byte[] Content)> files, params (string Name, string? Value)[] values)
    {
        var form = page.Document.QuerySelector(selector) as IHtmlFormElement
            ?? throw new InvalidOperationException($"{page.Path} has no form {selector}.");
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in FieldsOf(form).Where(f => !values.Any(v => v.Name == f.Key)).Select(f => (f.Key, f.Value)).Concat(values.Where(v => v.Value is not null).Select(v => (v.Name, v.Value!))))
            content.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files)
            content.Add(new ByteArrayContent(bytes), field, name);
        var action = form.GetAttribute("action") is { Length: > 0 } target ? target : page.Path;
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, action) { Content = content }, follow: true);
    }

    public void Dispose() => _client.Dispose();

    private async Task<TestPage> SendAsync(HttpRequestMessage request, bool follow)
    {
        var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        for (var hops = 0; follow && hops < 5 && (int)answer.StatusCode is >= 300 and < 400; hops++)
        {
            var target = new Uri(answer.RequestMessage!.RequestUri!, answer.Headers.Location!);
            answer.Dispose();
            answer = await _client.GetAsync(target, TestContext.Current.CancellationToken);
        }

        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var context = BrowsingContext.New(Configuration.Default);
        var document = await context.OpenAsync(r => r.Content(body).Address(answer.RequestMessage!.RequestUri!.ToString()), TestContext.Current.CancellationToken);
        return new TestPage(answer, body, document);
    }

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form)
    {
        foreach (var field in form.Elements)
        {
            if (field.GetAttribute("name") is not { Length: > 0 } name || field.HasAttribute("disabled"))
                continue;
            switch (field)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box when box.IsChecked:
                    yield return KeyValuePair.Create(name, box.HasAttribute("value") ? box.Value : "on");
                    break;
                case IHtmlInputElement { Type: not ("checkbox" or "radio" or "submit" or "file" or "button") } input:
                    yield return KeyValuePair.Create(name, input.Value);
                    break;
                case IHtmlTextAreaElement text:
                    yield return KeyValuePair.Create(name, text.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.SelectedOptions)
                        yield return KeyValuePair.Create(name, option.Value);
                    break;
            }
        }
    }

    private sealed class CookieHandler(CookieContainer cookies, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } header)
                request.Headers.TryAddWithoutValidation("Cookie", header);
            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            {
                foreach (var cookie in set)
                    cookies.SetCookies(request.RequestUri!, cookie.Replace("; secure", "", StringComparison.OrdinalIgnoreCase));
            }

            return answer;
        }
    }
}

/// <summary>What came back.</summary>
public sealed record TestPage(HttpResponseMessage Answer, string Body, IDocument Document)
{
    public HttpStatusCode Status => Answer.StatusCode;

    /// <summary>Path and query that it was got from.</summary>
    public string Path => Answer.RequestMessage!.RequestUri!.PathAndQuery;

    /// <summary>The text that a reader sees in the main part, white space folded.</summary>
    public string Text => string.Join(' ', (Document.QuerySelector("main") ?? Document.Body!).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The errors of the summary.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".ds-error-summary li").Select(e => e.TextContent.Trim())];
}
