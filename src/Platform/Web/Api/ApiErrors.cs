using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using FluentValidation;
using Governance.Platform.Rules;
using Governance.Platform.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;

namespace Governance.Platform.Web.Api;

/// <summary>
/// Gives every failure under /api as problem+json: what handlers throw, what the framework refuses, and what is unforeseen
/// (without its details).
/// </summary>
internal sealed partial class ApiErrors(RequestDelegate next, ModuleTexts texts, ILogger<ApiErrors> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
                await Bare(context.Response.StatusCode, Texts(context)).WriteAsync(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            await Of(exception, context).WriteAsync(context);
        }
    }

    private Problem Of(Exception exception, HttpContext context)
    {
        var text = Texts(context);
        switch (exception)
        {
            case NotFound:
                return Bare(StatusCodes.Status404NotFound, text);
            case ValidationException invalid:
                return Invalid(invalid, text);
            case RuleBroken broken:
                return Problem.Of(StatusCodes.Status409Conflict, broken.Code, text.Say(broken));
            case ApiRefusal refusal:
                return Problem.Of(refusal.Status, refusal.Code, text[refusal.Message]);
            case BadHttpRequestException bad:
                return Malformed(bad, text);
            case var race when Races.IsLost(race):
                return Bare(Conditional(context) ? StatusCodes.Status412PreconditionFailed : StatusCodes.Status409Conflict, text);
            case var outage when Outage.Is(outage):
                logger.LogWarning(outage, "The database did not answer in time");
                return Bare(StatusCodes.Status503ServiceUnavailable, text);
            default:
                logger.LogError(exception, "An API operation failed");
                return Bare(StatusCodes.Status500InternalServerError, text);
        }
    }

    // An operation's texts are those of the module that maps it.
    private IStringLocalizer Texts(HttpContext context) =>
        texts.Of(context.GetEndpoint()?.Metadata.GetMetadata<MethodInfo>()?.DeclaringType?.Assembly ?? typeof(ApiErrors).Assembly);

    private static bool Conditional(HttpContext context) => context.Request.Headers.IfMatch.Count > 0;

    private static Problem Invalid(ValidationException invalid, IStringLocalizer text)
    {
        var errors = invalid.Errors
            .GroupBy(e => Path(e.PropertyName))
            .ToDictionary(g => g.Key, g => g.Select(e => text[e.ErrorMessage].Value).Distinct().ToArray(), StringComparer.Ordinal);
        return Problem.Of(StatusCodes.Status400BadRequest, "INPUT", text["Uppgifterna är inte giltiga."], errors: errors);
    }

    // The names as the client wrote them: points[0].wording.
    private static string Path(string property) => string.Join('.', property.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    private static Problem Malformed(BadHttpRequestException bad, IStringLocalizer text)
    {
        if (bad.InnerException is not JsonException json)
            return bad.StatusCode == StatusCodes.Status400BadRequest ? Unbound(bad, text) : Bare(bad.StatusCode, text);
        var missing = Missing().Match(json.Message);
        if (missing.Success)
        {
            var errors = Quoted().Matches(missing.Value).ToDictionary(m => m.Groups["name"].Value, _ => new[] { text["Uppgiften saknas."].Value }, StringComparer.Ordinal);
            return Problem.Of(StatusCodes.Status400BadRequest, "INPUT", text["Uppgifterna är inte giltiga."], errors: errors);
        }

        // The message of the reader names types of ours; its place is what helps.
        var place = text["Plats: {0}, rad {1}, tecken {2}.", json.Path ?? "$", (json.LineNumber ?? 0) + 1, (json.BytePositionInLine ?? 0) + 1];
        return Problem.Of(StatusCodes.Status400BadRequest, "JSON", text["Innehållet går inte att läsa som väntad JSON."], place);
    }

    private static Problem Unbound(BadHttpRequestException bad, IStringLocalizer text)
    {
        var parameter = Parameter().Match(bad.Message);
        var errors = parameter.Success
            ? new Dictionary<string, string[]>(StringComparer.Ordinal) { [parameter.Groups["name"].Value] = [text["Värdet går inte att läsa."]] }
            : null;
        return Problem.Of(StatusCodes.Status400BadRequest, "INPUT", text["Uppgifterna är inte giltiga."], errors: errors);
    }

    private static Problem Bare(int status, IStringLocalizer text)
    {
        var (code, title) = status switch
        {
            401 => ("UNAUTHORIZED", "Det behövs en giltig åtkomstnyckel."),
            403 => ("FORBIDDEN", "Klienten har inte rätt att göra detta."),
            404 => ("NOT-FOUND", "Det du frågar efter finns inte."),
            405 => ("METHOD", "Metoden går inte att använda här."),
            409 => ("CONFLICT", "Någon annan hann före. Hämta det som nu gäller och försök igen."),
            412 => ("STALE", "Någon annan har ändrat sedan du hämtade. Hämta det som nu gäller och försök igen."),
            413 => ("TOO-LARGE", "Innehållet är för stort."),
            415 => ("MEDIA-TYPE", "Innehållet ska vara JSON (application/json)."),
            429 => ("TOO-MANY", "För många anrop. Vänta en stund."),
            503 => ("UNAVAILABLE", "Tjänsten är tillfälligt otillgänglig. Försök igen om en stund."),
            >= 500 => ("INTERNAL", "Något gick fel hos oss. Felet är loggat."),
            _ => ("REQUEST", "Anropet går inte att förstå."),
        };
        return Problem.Of(status, code, text[title]);
    }

    [GeneratedRegex("including: .*", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Missing();

    [GeneratedRegex("'(?<name>[^']+)'", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Quoted();

    [GeneratedRegex("parameter \"[^ \"]+ (?<name>[^\"]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Parameter();
}
