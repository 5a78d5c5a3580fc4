using System.Globalization;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Records.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Drafts;

/// <summary>Writes a draft. Every button saves, so that nothing typed depends on the browser.</summary>
[Authorize(RecommendationPermissions.Draft)]
internal sealed class EditModel(
    GovernanceDbContext db, TenantContext tenant, TimeProvider clock, IPrincipalDirectory directory, IDocumentDirectory documents, SaveDraft.Handler save, IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    /// <summary>The draft; null for a new one.</summary>
    [FromRoute]
    public Guid? Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public new DraftForm Content { get; set; } = new();

    public string RoomPath => tenant.Room.Path;

    public CollaborationInfo Forum { get; private set; } = null!;

    /// <summary>What is saved, beside what was typed when somebody else was faster.</summary>
    public RecommendationDraft? Saved { get; private set; }

    public Recommendation? Supersedes { get; private set; }

    public IReadOnlyList<Missing> Missing { get; private set; } = [];

    /// <summary>What will be shared when the draft is sent.</summary>
    public DocumentPanel Documents { get; private set; } = null!;

    /// <summary>What the page is called: the title as it is saved.</summary>
    public string Heading => Saved is null ? text["Nytt utkast"] : Saved.Content.Title is { Length: > 0 } title ? title : text["Utkast utan rubrik"];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Content = Saved is null ? DraftForm.New(Forum) : DraftForm.Of(Saved.Content, Forum);
    }

    /// <param name="change">The button: <c>save</c>, or a change with places, such as <c>up-1</c>.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<IActionResult> OnPostAsync(string? change, CancellationToken cancellationToken)
    {
        foreach (var field in Content.MissingNumbers())
            ModelState.AddModelError("Content." + field, text["Ange ett heltal för regeln."]);
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        var (what, point, term) = Button(change);
        Content.Change(what, point, term);
        var id = await save.HandleAsync(new SaveDraft(Id, Id is null ? null : Version, Content.ToContent()), cancellationToken);
        if (what == "save")
            TempData.Say(text["Utkastet är sparat."]);
        return LocalRedirect($"{RoomPath}/drafts/{id}{Fragment(what, point)}");
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Forum = await db.ForumAsync(directory, cancellationToken);
        if (Id is not { } id)
            return;
        Saved = await db.Set<RecommendationDraft>().AsNoTracking().FirstOrThrowAsync(d => d.Id == id, cancellationToken);
        Version = Saved.Version;
        Missing = DraftCheck.Of(Saved.Content, Forum.Principals, clock.Today());
        Documents = new DocumentPanel("handlingar", await documents.OwnOfAsync([id], cancellationToken), [], RoomPath + "/own-documents", RoomPath + "/documents", _ => null)
        {
            UploadHref = $"{RoomPath}/own-documents/upload?subject={DocumentSubject.Draft}&id={id}&return={Uri.EscapeDataString($"{RoomPath}/drafts/{id}")}",
            WhenEmpty = text["Inga handlingar än. De som läggs till här delas med huvudmännen när utkastet skickas."],
        };
        if (Saved.SupersedesId is { } previous)
            Supersedes = await db.Set<Recommendation>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == previous, cancellationToken);
    }

    /// <summary>The sentence of a point's rule as it stands in the form; null while it has none.</summary>
    public string? Sentence(PointForm point) =>
        point.Rule.ToJson() is { Length: > 0 } json ? ForumWords.Rule(ConditionJson.Read(json), Forum, text) : null;

    /// <summary>Where on the page something that is missing is written.</summary>
    public static string Anchor(string field) => TagBuilder.CreateSanitizedId("Content." + field, "_")! + (field.EndsWith(".Rule", StringComparison.Ordinal) ? "_Terms_0__Kind" : "");

    private static (string What, int Point, int Term) Button(string? change)
    {
        var parts = (change ?? "save").Split('.');
        return (parts[0], Place(parts, 1), Place(parts, 2));
    }

    private static int Place(string[] parts, int index) =>
        parts.Length > index && int.TryParse(parts[index], NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : -1;

    // A change leads back to the point that it was made at.
    private string Fragment(string what, int point) => what switch
    {
        "save" => "",
        "add-point" => $"#punkt-{Content.Points.Count}",
        "up" => $"#punkt-{Math.Max(1, point)}",
        "down" => $"#punkt-{Math.Min(Content.Points.Count, point + 2)}",
        "remove-point" => "#punkter",
        _ => $"#punkt-{point + 1}",
    };
}
