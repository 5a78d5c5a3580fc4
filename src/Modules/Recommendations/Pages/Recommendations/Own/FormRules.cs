using FluentValidation;
using Governance.Recommendations.Domain;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>What several forms ask of the same kind of field.</summary>
internal static class FormRules
{
    /// <summary>A meeting's day or days.</summary>
    public static IRuleBuilderOptions<T, string?> IsMeeting<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(text => MeetingDate.Read(text) is not null)
        .WithMessage("Skriv mötets dag som 2025-03-25, eller flera dagar som 2025-03-25—26.");

    /// <summary>A paragraph, or nothing.</summary>
    public static IRuleBuilderOptions<T, string?> IsParagraph<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(text => string.IsNullOrWhiteSpace(text) || Paragraph.IsOne(text))
        .WithMessage("Skriv paragrafen som § 47 eller § 116a.");
}
