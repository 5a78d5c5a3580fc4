using Governance.Forums.Contracts;
using Governance.Forums.Data;
using Governance.Forums.Domain;
using Governance.Platform.Tenancy;
using Governance.Platform.Web.Export;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Forums.Pages.Forums;

/// <summary>The forums of a collaboration, with who leads each today and how many of its seats are filled.</summary>
[Authorize(ForumPermissions.Read)]
internal sealed class IndexModel(ForumReader reader, IAuthorizationService authorization, IStringLocalizer<Texts> text) : PageModel
{
    internal Room ForumRoom => VisitedForum.Of(HttpContext);

    public string Path => ForumRoom.Path + "/forums";

    internal IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Whether the reader may set up forums.</summary>
    public bool MayWrite { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        MayWrite = (await authorization.AuthorizeAsync(User, ForumPermissions.Write)).Succeeded;
    }

    public async Task<IActionResult> OnGetFileAsync(string? format, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        var table = new TableExport<Row>(
            text["Forum i {0}", ForumRoom.Name], reader.Today,
            [
                new(text["Forum"], r => r.Forum.Name),
                new(text["Kortnamn"], r => r.Forum.ShortName),
                new(text["Nivå"], r => text[r.Forum.Level.Word()].Value),
                new(text["Ordförande"], r => r.Chair),
                new(text["Vice ordförande"], r => r.ViceChair),
                new(text["Platser"], r => r.Seats),
                new(text["Vakanta"], r => r.Vacant),
                new(text["Ligger under"], r => r.Parent),
                new(text["Bereder åt"], r => r.PreparesFor),
                new(text["Sista dagen"], r => r.Forum.LastDay),
                new(text["Kan"], r => string.Join(", ", r.Forum.Verbs().Select(v => text[v].Value))),
            ]);
        return table.As(format, Rows, text).ToActionResult();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var forums = await reader.ForumsAsync(ForumRoom.Id, cancellationToken);
        var compositions = await reader.CompositionsAsync(forums, cancellationToken);
        var today = reader.Today;
        Rows = [.. compositions.Select(c => Row.Of(c, forums, today))];
    }

    /// <summary>A forum today.</summary>
    internal sealed record Row(JointForum Forum, string? Chair, string? ViceChair, int Seats, int Vacant, string? Parent, string? PreparesFor)
    {
        public static Row Of(Composition composition, IReadOnlyList<JointForum> forums, DateOnly today)
        {
            var (forum, seats, lead) = (composition.Forum, composition.On(today), composition.PresidiumOn(today));
            return new Row(
                forum, NameOf(lead.ChairMandateId), NameOf(lead.ViceChairMandateId), seats.Count, seats.Count(s => s.Mandate is null && s.Seat.Role == SeatRole.Member),
                forums.FirstOrDefault(f => f.Id == forum.ParentId)?.ShortName, forums.FirstOrDefault(f => f.Id == forum.PreparesForId)?.ShortName);

            string? NameOf(Guid? mandate) => mandate is { } id ? composition.Mandate(id).PersonName : null;
        }
    }
}
