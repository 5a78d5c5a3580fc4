using Governance.Forums.Contracts;
using Governance.Forums.Data;
using Governance.Forums.Domain;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Forums.Pages.Forums;

/// <summary>A page about one forum of the collaboration that is acted in or visited.</summary>
internal abstract class ForumPage(ForumReader reader, IPrincipalDirectory directory) : PageModel, IShownAgain
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The version of the row that the form was made from.</summary>
    [BindProperty]
    public int Version { get; set; }

    internal Room ForumRoom => VisitedForum.Of(HttpContext);

    public string ListPath => ForumRoom.Path + "/forums";

    public string Path => $"{ListPath}/{Id}";

    /// <summary>All forums of the collaboration.</summary>
    internal IReadOnlyList<JointForum> Forums { get; private set; } = [];

    internal JointForum Shown { get; private set; } = null!;

    internal Composition Composition { get; private set; } = null!;

    internal PrincipalRegister Register { get; private set; } = null!;

    internal CollaborationInfo Collaboration { get; private set; } = null!;

    internal DateOnly Today => reader.Today;

    /// <summary>Whether the page needs to know who sits.</summary>
    private protected virtual bool ReadsComposition => true;

    /// <inheritdoc />
    public virtual async Task LoadAsync(CancellationToken cancellationToken)
    {
        Register = await directory.RegisterAsync(cancellationToken);
        Collaboration = Register.Collaboration(ForumRoom.Id) ?? throw new NotFound();
        Forums = await reader.ForumsAsync(ForumRoom.Id, cancellationToken);
        Shown = Forums.FirstOrDefault(f => f.Id == Id) ?? throw new NotFound();
        Version = Shown.Version;
        if (ReadsComposition)
            Composition = await reader.CompositionAsync(Shown, tracked: false, cancellationToken);
    }

    /// <summary>What the party of a seat is called now.</summary>
    internal string PartyOf(ForumSeat seat) => ForumDirectory.PartyOf(seat, Register);

    /// <summary>The person of a mandate with the party that she sits for.</summary>
    internal string PersonOf(SeatMandate mandate) => $"{mandate.PersonName}, {PartyOf(Composition.Seat(mandate.SeatId))}";

    /// <summary>The same by the mandate's id; null where there is none.</summary>
    internal string? PersonOf(Guid? mandateId) => mandateId is { } id ? PersonOf(Composition.Mandate(id)) : null;

    /// <summary>The tabs over the pages that everybody reads.</summary>
    internal IReadOnlyList<Tab> Tabs(string current, IStringLocalizer text) =>
    [
        new(text["Forumet"], Path, current.Length == 0),
        new(text["Alla mandat"], Path + "/history", current == "history"),
    ];

    /// <summary>What a seat is called in a list: "Malmö stad, ordinarie 3".</summary>
    internal string SeatName(ForumSeat seat, IStringLocalizer text) => text["{0}, {1} {2}", PartyOf(seat), text[seat.Role.Word()].Value.ToLowerInvariant(), seat.Order];

    /// <summary>What the principals may be chosen by, the region first.</summary>
    internal IEnumerable<Choice> Principals => Collaboration.Principals.Select(p => new Choice(p.Id.ToString(), p.DisplayName));

    /// <summary>Seats of one role on a day.</summary>
    internal static IEnumerable<SeatOnDay> Of(IEnumerable<SeatOnDay> seats, SeatRole role) => seats.Where(s => s.Seat.Role == role);
}
