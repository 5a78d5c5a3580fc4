using Governance.Forums.Contracts;
using Governance.Forums.Data;
using Governance.Forums.Domain;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Forums.Pages.Forums;

/// <summary>A form of a forum's terms: a new forum's, or those of one that is there.</summary>
internal abstract class TermsPage(ForumReader reader) : PageModel, IShownAgain
{
    /// <summary>The version of the row that the form was made from.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? ShortName { get; set; }

    [BindProperty]
    public ForumLevel Level { get; set; }

    [BindProperty]
    public string? Purpose { get; set; }

    [BindProperty]
    public Guid? ParentId { get; set; }

    [BindProperty]
    public Guid? PreparesForId { get; set; }

    [BindProperty]
    public List<string> Verbs { get; set; } = [];

    [BindProperty]
    public bool MoreThanHalf { get; set; }

    [BindProperty]
    public int LeastOfRegion { get; set; }

    [BindProperty]
    public int LeastOfMunicipalities { get; set; }

    [BindProperty]
    public bool Alternates { get; set; }

    [BindProperty]
    public int? TurnYear { get; set; }

    [BindProperty]
    public Side TurnSide { get; set; }

    public string ListPath => VisitedForum.Of(HttpContext).Path + "/forums";

    /// <summary>Where the form is sent.</summary>
    public abstract string Action { get; }

    /// <summary>Where one comes without saving.</summary>
    public abstract string Back { get; }

    internal IReadOnlyList<JointForum> Forums { get; private set; } = [];

    /// <summary>The forum whose terms they are; null for a new one.</summary>
    private protected virtual Guid? ForumId => null;

    internal DateOnly Today => reader.Today;

    /// <inheritdoc />
    public virtual async Task LoadAsync(CancellationToken cancellationToken) =>
        Forums = await reader.ForumsAsync(VisitedForum.Of(HttpContext).Id, cancellationToken);

    /// <summary>The other forums to choose from, after none.</summary>
    public IEnumerable<Choice> Others(IStringLocalizer text) =>
        Forums.Where(f => f.Id != ForumId).Select(f => new Choice(f.Id.ToString(), f.Name)).Prepend(new Choice("", text["Inget"]));

    /// <summary>Puts what is written into the fields.</summary>
    private protected void Show(ForumTerms terms)
    {
        (Name, ShortName, Level, Purpose) = (terms.Name, terms.ShortName, terms.Level, terms.Purpose);
        (ParentId, PreparesForId, Verbs) = (terms.ParentId, terms.PreparesForId, [.. terms.Verbs]);
        (MoreThanHalf, LeastOfRegion, LeastOfMunicipalities) = terms.Quorum;
        (Alternates, TurnYear, TurnSide) = (terms.Turn is not null, terms.Turn?.Year ?? Today.Year, terms.Turn?.Side ?? Side.Region);
    }

    /// <summary>What the fields say.</summary>
    private protected ForumTerms Written() => new()
    {
        Name = Name?.Trim() ?? "",
        ShortName = ShortName?.Trim() ?? "",
        Level = Level,
        // Browsers send line breaks as CR LF.
        Purpose = (Purpose ?? "").ReplaceLineEndings("\n").Trim(),
        ParentId = ParentId,
        PreparesForId = PreparesForId,
        Verbs = Verbs,
        Quorum = new QuorumRule(MoreThanHalf, LeastOfRegion, LeastOfMunicipalities),
        Turn = Alternates ? new ChairTurn(TurnYear ?? 0, TurnSide) : null,
    };
}
