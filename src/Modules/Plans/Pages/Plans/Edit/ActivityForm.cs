using System.Globalization;
using FluentValidation;
using Governance.Plans.Domain;
using Governance.Platform.Time;

namespace Governance.Plans.Pages.Plans.Edit;

/// <summary>A principal's part in the form; no role is no part.</summary>
internal sealed class PartForm
{
    public Guid PrincipalId { get; set; }

    /// <summary>Responsible or participant; the one that leads is chosen by itself.</summary>
    public PartRole? Role { get; set; }

    public int Weight { get; set; } = 1;
}

/// <summary>The lines of an activity's form: one milestone or one link to a line.</summary>
internal static class ActivityLines
{
    /// <summary>The milestones; null where a line has no day or no text.</summary>
    public static IReadOnlyList<Milestone>? Milestones(string? text)
    {
        var read = Of(text).Select(line => (Split(line), line)).ToList();
        return read.All(r => Day(r.Item1.First) is not null && r.Item1.Said.Length > 0)
            ? [.. read.Select(r => new Milestone(r.Item1.Said, Day(r.Item1.First)!.Value)).OrderBy(m => m.On)]
            : null;
    }

    /// <summary>The links; null where a line is no address of ours or of the web with a text.</summary>
    public static IReadOnlyList<ActivityLink>? Links(string? text)
    {
        var read = Of(text).Select(Split).ToList();
        return read.All(r => IsAddress(r.First) && r.Said.Length > 0) ? [.. read.Select(r => new ActivityLink(r.Said, r.First))] : null;
    }

    /// <summary>The milestones as lines.</summary>
    public static string Text(IEnumerable<Milestone> milestones) => string.Join('\n', milestones.Select(m => $"{m.On.Iso()} {m.Title}"));

    /// <summary>The links as lines.</summary>
    public static string Text(IEnumerable<ActivityLink> links) => string.Join('\n', links.Select(l => $"{l.Href} {l.Text}"));

    // Nothing but a path of ours or https: a link that runs something must not come into a shared text.
    private static bool IsAddress(string text) =>
        (text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal) && !text.Contains('\\', StringComparison.Ordinal))
        || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps);

    private static string[] Of(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static (string First, string Said) Split(string line)
    {
        var at = line.IndexOf(' ', StringComparison.Ordinal);
        return at < 0 ? (line, "") : (line[..at], line[(at + 1)..].Trim());
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>The shape of what is typed of an activity; what it lacks is asked for when the version is sealed.</summary>
internal sealed class ActivityValidator : AbstractValidator<ActivityModel>
{
    public ActivityValidator()
    {
        RuleFor(x => x.Title).NotEmpty().WithMessage("Ge aktiviteten en rubrik.").MaximumLength(200).WithMessage("Korta rubriken till högst 200 tecken.");
        RuleFor(x => x.Description).MaximumLength(4000).WithMessage("Korta beskrivningen till högst 4 000 tecken.");
        RuleFor(x => x.AreaId).Must((model, id) => model.Saved.Areas.Any(a => a.Id == id)).WithMessage("Välj ett område.");
        RuleFor(x => x.To).Must((model, to) => to is null || model.From is null || to >= model.From).WithMessage("Slutet ligger före starten.");
        RuleFor(x => x.Milestones).Must(m => ActivityLines.Milestones(m) is not null).WithMessage("Skriv varje milstolpe på en egen rad: dagen först, sedan texten.");
        RuleFor(x => x.Milestones).Must(m => (ActivityLines.Milestones(m)?.Count ?? 0) <= 50).WithMessage("Ange högst 50 milstolpar.");
        RuleFor(x => x.Links).Must(l => ActivityLines.Links(l) is not null).WithMessage("Skriv varje länk på en egen rad: adressen först (/… eller https://…), sedan texten.");
        RuleForEach(x => x.Parts).ChildRules(p => p.RuleFor(x => x.Weight).InclusiveBetween(0, 1000).WithMessage("Vikten ska vara ett heltal 0–1 000."));
    }
}
