using System.Net;

namespace Governance.Tests.Records;

/// <summary>What is too large gets an answer that can be read.</summary>
public sealed class UploadLimitTests(DocumentPortal portal) : IClassFixture<DocumentPortal>
{
    [Fact]
    public async Task A_file_over_the_limit_of_files_is_refused_on_the_page()
    {
        var (_, matter) = await portal.MatterAsync("För stor fil");
        using var official = await portal.SignInAsync(DocumentPortal.Official);
        var form = await official.OpenAsync($"/malmo/documents/upload?subject=Matter&id={matter}");
        var refused = await official.SubmitFilesAsync(form, "main form", "Files", [("stor.txt", Big((2 << 20) + 1))]);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Filen är större än", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_request_over_the_limit_gets_a_page_that_says_so(bool saysItsLength)
    {
        var (_, matter) = await portal.MatterAsync("För stor sändning");
        using var official = await portal.SignInAsync(DocumentPortal.Official);
        var form = await official.OpenAsync($"/malmo/documents/upload?subject=Matter&id={matter}");
        var content = new MultipartFormDataContent();
        content.Add(new StringContent(form.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken");
        content.Add(new ByteArrayContent(Big(DocumentPortal.RequestBytes + (2 << 20))), "Files", "stor.txt");
        var request = new HttpRequestMessage(HttpMethod.Post, form.Path) { Content = content };
        if (!saysItsLength)
            request.Headers.TransferEncodingChunked = true;
        var answer = await official.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Contains("Filerna är för stora", answer.Text, StringComparison.Ordinal);
        Assert.Contains("högst 3 MB", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_forms_keep_their_small_limit()
    {
        var (recommendation, _) = await portal.MatterAsync("Vanligt formulär");
        using var official = await portal.SignInAsync(DocumentPortal.Official);
        var matter = await official.OpenAsync($"/malmo/recommendations/{recommendation}");
        var answer = await official.SubmitAsync(matter, "form[action*=CaseNumber]", ("CaseNumber", new string('x', 3 << 20)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Contains("Ett formulär får innehålla högst 2 MB", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_answers_with_a_problem()
    {
        using var client = await portal.ApiAsync("demo-1280");
        using var content = new MultipartFormDataContent { { new ByteArrayContent(Big(DocumentPortal.RequestBytes + (2 << 20))), "file", "stor.txt" } };
        using var answer = await client.PostAsync(new Uri("/api/v1/documents", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    private static byte[] Big(int bytes)
    {
        var big = new byte[bytes];
        Array.Fill(big, (byte)'a');
        for (var i = 79; i < bytes; i += 80)
            big[i] = (byte)'\n';
        return big;
    }
}
