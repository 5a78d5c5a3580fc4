using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Governance.Audits.Ledger;

/// <summary>A file that is written as it is read, so that memory does not grow with it. Its length is not known beforehand.</summary>
/// <param name="name">Name of the file.</param>
/// <param name="mediaType">Its media type.</param>
/// <param name="write">Writes it.</param>
internal sealed class StreamedFile(string name, string mediaType, Func<Stream, CancellationToken, Task> write) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = mediaType;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = name, FileName = FileNames.Ascii(name) }.ToString();
        context.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        try
        {
            await write(response.Body, context.HttpContext.RequestAborted);
        }
        catch (Exception) when (response.HasStarted)
        {
            // Half a zip must not look like a whole one: the connection is cut.
            context.HttpContext.Abort();
            throw;
        }
    }
}

/// <summary>Names of files to take away.</summary>
internal static class FileNames
{
    /// <summary>The words in lower case, with hyphens between.</summary>
    public static string Of(string words, string ending)
    {
        var name = new StringBuilder();
        foreach (var c in words.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
                name.Append(c);
            else if (name.Length > 0 && name[^1] != '-')
                name.Append('-');
        }

        return $"{(name.Length > 80 ? name.ToString(0, 80) : name.ToString()).Trim('-')}.{ending}";
    }

    /// <summary>For a client that knows no other letters.</summary>
    public static string Ascii(string name) => new([.. name.Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark).Select(c => char.IsAscii(c) ? c : '-')]);
}
