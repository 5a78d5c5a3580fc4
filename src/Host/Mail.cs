using Governance.Platform.Outbox;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Governance.Host;

/// <summary>Mail by SMTP where a server is named, else a line in the log.</summary>
internal static class Mail
{
    public static void AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration["GOVERNANCE_SMTP"] is not { Length: > 0 } address)
        {
            services.AddScoped<IMailSender, LoggedMail>();
            return;
        }

        var server = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "smtp" or "smtps"
            ? uri
            : throw new InvalidOperationException("GOVERNANCE_SMTP must be smtp://user:password@host:port or smtps://….");
        var from = configuration["GOVERNANCE_MAIL_FROM"] is { Length: > 0 } given
            ? given
            : throw new InvalidOperationException("GOVERNANCE_SMTP needs GOVERNANCE_MAIL_FROM, the sender's address.");
        services.AddSingleton(new SmtpSettings(server, MailboxAddress.Parse(from)));
        services.AddScoped<IMailSender, SmtpMail>();
    }

    private sealed record SmtpSettings(Uri Server, MailboxAddress From);

    private sealed class LoggedMail(ILogger<LoggedMail> logger) : IMailSender
    {
        public Task SendAsync(OutboxMessage message, CancellationToken cancellationToken)
        {
            logger.LogInformation("No mail server: message {MessageId} ({Kind}) to {RecipientId} stays in the log", message.Id, message.Kind, message.RecipientId);
            return Task.CompletedTask;
        }
    }

    private sealed class SmtpMail(SmtpSettings settings, IMailAddresses addresses) : IMailSender
    {
        public async Task SendAsync(OutboxMessage message, CancellationToken cancellationToken)
        {
            IReadOnlyList<string> to = message.Address is { } person ? [person] : await addresses.OfAsync(message.RecipientId, message.Kind, cancellationToken);
            if (to.Count == 0)
                throw new InvalidOperationException("The principal has no address.");
            // The same id at each try lets the receiving side drop a duplicate.
            using var mail = new MimeMessage { Subject = message.Subject, MessageId = $"{message.Id}@{settings.From.Domain}" };
            mail.From.Add(settings.From);
            mail.Bcc.AddRange(to.Select(MailboxAddress.Parse));
            mail.To.Add(settings.From);
            mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
            mail.Body = new TextPart("plain") { Text = message.Text };
            using var client = new SmtpClient();
            var (server, secure) = (settings.Server, settings.Server.Scheme == "smtps");
            await client.ConnectAsync(
                server.Host, server.Port > 0 ? server.Port : secure ? 465 : 587,
                secure ? SecureSocketOptions.SslOnConnect : server.IsLoopback ? SecureSocketOptions.StartTlsWhenAvailable : SecureSocketOptions.StartTls,
                cancellationToken);
            if (server.UserInfo.Split(':', 2) is [var user, var password])
                await client.AuthenticateAsync(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password), cancellationToken);
            await client.SendAsync(mail, cancellationToken);
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
    }
}
