using System.Security.Cryptography;
using FluentValidation;
using Governance.Identity.Domain;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;

namespace Governance.Identity.Clients;

/// <summary>Makes an API client of the room.</summary>
internal sealed record CreateClient(string? Name, IReadOnlyList<Role> Roles)
{
    internal sealed class Validator : AbstractValidator<CreateClient>
    {
        public Validator()
        {
            RuleFor(x => x.Name).NotEmpty().WithMessage("Ange ett namn, till exempel systemet som ska använda klienten")
                .MaximumLength(120).WithMessage("Namnet får ha högst 120 tecken");
            RuleFor(x => x.Roles).NotEmpty().WithMessage("Välj minst en roll");
            RuleForEach(x => x.Roles).Must(RoomRoles.OfClients.Contains).WithMessage("En API-klient kan inte ha den rollen");
        }
    }

    /// <param name="ClientId">What it calls itself.</param>
    /// <param name="Secret">Shown once.</param>
    internal sealed record Created(string ClientId, string Secret);

    internal sealed class Handler(ClientRegistry clients, TenantContext tenant, TimeProvider clock, IValidator<CreateClient> validator)
    {
        public async Task<Created> HandleAsync(CreateClient command, CancellationToken cancellationToken)
        {
            await validator.ValidateAndThrowAsync(command, cancellationToken);
            var clientId = $"{tenant.Room.Slug}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
            var secret = ClientRegistry.NewSecret();
            await clients.AddAsync(clientId, secret, command.Name!, command.Roles.Distinct(), clock.Today(), cancellationToken);
            return new Created(clientId, secret);
        }
    }
}
