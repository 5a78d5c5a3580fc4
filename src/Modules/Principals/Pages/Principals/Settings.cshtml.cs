using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Governance.Principals.Domain;
using Governance.Principals.Register;
using Governance.Principals.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Principals.Pages.Principals;

/// <summary>How the principal looks: name, colour with its contrasts, logo.</summary>
[Authorize(PrincipalPermissions.Configure), RequestSizeLimit(2_000_000)]
internal sealed class SettingsModel(
    GovernanceDbContext db, TenantContext tenant, PrincipalDirectory directory, ChangeAppearance.Handler handler, IStringLocalizer<Texts> text) : PageModel
{
    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public string? ThemeColour { get; set; }

    [BindProperty]
    public IFormFile? LogoFile { get; set; }

    [BindProperty]
    public bool RemoveLogo { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public string RoomPath => tenant.Room.Path;

    public string LegalName { get; private set; } = "";

    public string Code { get; private set; } = "";

    public string? LogoHref { get; private set; }

    /// <summary>The theme shown: the one in force, or the one tried.</summary>
    public TenantTheme Shown { get; private set; } = TenantTheme.From(null);

    public bool IsPreview { get; private set; }

    public IReadOnlyList<ContrastRow> Contrasts { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var row = await db.Set<Principal>().Where(p => p.Id == tenant.TenantId)
            .Select(p => new { p.LegalName, p.Code, p.Slug, p.DisplayName, p.ThemeColour, p.LogoHash, p.Version }).FirstOrThrowAsync(HttpContext.RequestAborted);
        (LegalName, Code) = (row.LegalName, row.Code);
        LogoHref = row.LogoHash is null ? null : $"/t/{row.Slug}/logo-{row.LogoHash}";
        var tried = Request.Query["colour"].FirstOrDefault();
        IsPreview = TenantTheme.IsColour(tried);
        Shown = TenantTheme.From(IsPreview ? tried : row.ThemeColour);
        Contrasts = [.. ContrastRow.Of(Shown.Colour)];
        if (HttpMethods.IsGet(Request.Method))
            (DisplayName, ThemeColour, Version) = (row.DisplayName, Shown.Colour, row.Version);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var logo = await ReadLogoAsync(cancellationToken);
        await handler.HandleAsync(new ChangeAppearance(DisplayName, ThemeColour, logo, RemoveLogo, Version), cancellationToken);
        // What this form writes may be committed after this method: the register is forgotten once more when the answer starts.
        Response.OnStarting(() =>
        {
            directory.Forget();
            return Task.CompletedTask;
        });
        TempData.Say(text["Utseendet är sparat."]);
        return LocalRedirect(RoomPath + "/settings");
    }

    private async Task<byte[]?> ReadLogoAsync(CancellationToken cancellationToken)
    {
        if (LogoFile is not { Length: > 0 } file)
            return null;
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }

    /// <summary>A pair of tones and what WCAG asks of it.</summary>
    public sealed record ContrastRow(string What, double Light, double Dark, double Required)
    {
        public static IEnumerable<ContrastRow> Of(string colour)
        {
            var (light, dark) = (ColourScale.From(colour, dark: false), ColourScale.From(colour, dark: true));
            yield return Row("Text på knapp", "base-contrast-default", "base-default", 4.5);
            yield return Row("Länk på sidan", "text-subtle", "background-default", 4.5);
            yield return Row("Kant på fält", "border-default", "background-default", 3);

            ContrastRow Row(string what, string tone, string ground, double required) =>
                new(what, light.Contrast(tone, ground), dark.Contrast(tone, ground), required);
        }
    }
}
