namespace Governance.Platform.Web.Pdf;

/// <summary>Prints a page as PDF. A seam, since it is a program of its own beside the portal.</summary>
public interface IPdfPrinter
{
    /// <summary>Whether this server can print.</summary>
    bool IsAvailable { get; }

    /// <summary>Prints a page that brings all that it shows, with its headings, tables and language marked for those who hear it.</summary>
    /// <exception cref="PdfFailed">The program did not answer in time, or made nothing.</exception>
    Task<byte[]> PrintAsync(string html, CancellationToken cancellationToken);
}

/// <summary>A page could not be printed as PDF.</summary>
/// <param name="message">Why, for the log.</param>
public sealed class PdfFailed(string message) : Exception(message);
