using FluentValidation;
using Governance.Forums.Data;

namespace Governance.Forums.Pages.Forums;

/// <summary>What is asked of a person's name and address, on whatever form they are written.</summary>
internal static class PersonRules
{
    public static IRuleBuilderOptions<T, string?> IsName<T>(this IRuleBuilderInitial<T, string?> rule) =>
        rule.NotEmpty().WithMessage("Skriv vem som får platsen.").MaximumLength(SeatMandateMapping.LongestName).WithMessage("Korta namnet till högst 120 tecken.");

    public static IRuleBuilderOptions<T, string?> IsAddress<T>(this IRuleBuilderInitial<T, string?> rule) =>
        rule.Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Skriv e-postadressen. Dit skickas kallelser.")
            .EmailAddress().WithMessage("Skriv en e-postadress, som namn@kommun.se.").MaximumLength(SeatMandateMapping.LongestEmail).WithMessage("Korta adressen till högst 200 tecken.");
}
