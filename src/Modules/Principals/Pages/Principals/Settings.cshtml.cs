using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Principals.Domain;
using Governance.Principals.Register;
using Governance.Principals.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Principals.Pages.Principals;

/// <summary>How the principal looks: name, colour with its contrasts, logo.</summary>
[Authorize(PrincipalPermissions.Configure)]
internal sealed class SettingsModel(
    GovernanceDbContext db, TenantContext tenant, PrincipalDirectory directory, ChangeAppearance.Handler handler, IStringLocalizer<Texts> text) : PageModel, IShownAgain
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

    /// <summary>The colour in the form that tries one; read from the address.</summary>
    public string Colour => Shown.Colour;

    public bool IsPreview { get; private set; }

    public IReadOnlyList<ContrastRow> Contrasts { get; private set; } = [];

    /// <summary>What is in force, for who lost a race.</summary>
    public string InForce { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var row = await ReadAsync(cancellationToken);
        Show(row);
        (DisplayName, ThemeColour) = (row.DisplayName, Shown.Colour);
    }

    public async Task LoadAsync(CancellationToken cancellationToken) => Show(await ReadAsync(cancellationToken));

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

    private Task<Row> ReadAsync(CancellationToken cancellationToken) => db.Set<Principal>().Where(p => p.Id == tenant.TenantId)
        .Select(p => new Row(p.LegalName, p.Code, p.Slug, p.DisplayName, p.ThemeColour, p.LogoHash, p.Version)).FirstOrThrowAsync(cancellationToken);

    private void Show(Row row)
    {
        (LegalName, Code, Version) = (row.LegalName, row.Code, row.Version);
        LogoHref = row.LogoHash is null ? null : $"/t/{row.Slug}/logo-{row.LogoHash}";
        InForce = $"{row.DisplayName}, {row.ThemeColour}";
        var tried = Request.Query[nameof(Colour)].FirstOrDefault();
        IsPreview = TenantTheme.IsColour(tried);
        Shown = TenantTheme.From(IsPreview ? tried : row.ThemeColour);
        Contrasts = [.. ContrastRow.Of(Shown.Colour)];
    }

    private async Task<byte[]?> ReadLogoAsync(CancellationToken cancellationToken)
    {
        if (LogoFile is not { Length: > 0 } file)
            return null;
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }

    private sealed record Row(string LegalName, string Code, string Slug, string DisplayName, string ThemeColour, string? LogoHash, int Version);

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
