using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;

namespace Governance.Platform.Ledger;

/// <summary>Appends the event of a change to the log that it belongs to; the same SaveChanges writes both.</summary>
public sealed class EventLedger(GovernanceDbContext db, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Appends to the acting room's own log.</summary>
    /// <param name="type">Past tense, such as <c>MatterOpened</c>.</param>
    /// <param name="subjectId">The row that changed.</param>
    /// <param name="before">What it was, if it was something.</param>
    /// <param name="after">What it became, if it still is.</param>
    /// <param name="reason">Why, where a reason was asked for.</param>
    public void Append(string type, Guid subjectId, object? before = null, object? after = null, string? reason = null)
    {
        var payload = Payload(before, after, reason);
        var id = Guid.CreateVersion7();
        db.Add(new TenantEvent
        {
            Id = id,
            At = Now(),
            ActorId = db.Tenant.Actor.AccountId,
            MandateId = db.Tenant.Mandate?.Id,
            PrincipalId = db.Tenant.Room.Kind == RoomKind.Principal ? db.Tenant.TenantId : null,
            Type = type,
            SubjectId = subjectId,
            Commitment = payload.Commitment(),
            Payload = new TenantEventPayload { EventId = id, Salt = payload.Salt, Json = payload.Json },
        });
    }

    /// <summary>Appends to a collaboration's shared log, which all its members read: every act across a tenant border goes here.</summary>
    /// <param name="collaborationId">The collaboration.</param>
    /// <param name="type">Past tense, such as <c>DecisionPublished</c>.</param>
    /// <param name="subjectId">The row that changed.</param>
    /// <param name="principalId">The principal it is about, if one.</param>
    /// <param name="before">What it was, if it was something.</param>
    /// <param name="after">What it became, if it still is.</param>
    /// <param name="reason">Why, where a reason was asked for.</param>
    /// <param name="onBehalfOf">The principal on whose behalf the room acted.</param>
    public void AppendShared(
        Guid collaborationId, string type, Guid subjectId, Guid? principalId,
        object? before = null, object? after = null, string? reason = null, Guid? onBehalfOf = null)
    {
        var happened = Shared(collaborationId, type, subjectId, principalId, onBehalfOf, Payload(before, after, reason));
        db.Add(happened);
        db.Add(new WaitingEvent { EventId = happened.Id, CollaborationId = collaborationId });
    }

    /// <summary>An event of a collaboration's log that its sequencer itself gives a place.</summary>
    internal ForumEvent Sequenced(Guid collaborationId, string type, Guid subjectId, Guid? principalId, object after) =>
        Shared(collaborationId, type, subjectId, principalId, null, Payload(null, after, null));

    private ForumEvent Shared(Guid collaborationId, string type, Guid subjectId, Guid? principalId, Guid? onBehalfOf, LedgerPayload payload)
    {
        var id = Guid.CreateVersion7();
        return new ForumEvent
        {
            Id = id,
            At = Now(),
            CollaborationId = collaborationId,
            ActorId = db.Tenant.Actor.AccountId,
            MandateId = db.Tenant.Mandate?.Id,
            PrincipalId = principalId,
            OnBehalfOf = onBehalfOf,
            Type = type,
            SubjectId = subjectId,
            Commitment = payload.Commitment(),
            Payload = new ForumEventPayload { EventId = id, CollaborationId = collaborationId, Salt = payload.Salt, Json = payload.Json },
        };
    }

    // To the microsecond, which every database keeps: what is hashed must be what is read again.
    private DateTime Now()
    {
        var now = clock.UtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    private LedgerPayload Payload(object? before, object? after, string? reason)
    {
        var json = new JsonObject
        {
            ["actor"] = db.Tenant.Actor.Name,
            ["role"] = db.Tenant.Mandate?.Role.ToString(),
            ["room"] = db.Tenant.Room.Name,
        };
        if (before is not null)
            json["before"] = JsonSerializer.SerializeToNode(before, Json);
        if (after is not null)
            json["after"] = JsonSerializer.SerializeToNode(after, Json);
        if (reason is not null)
            json["reason"] = reason;
        return LedgerPayload.Of(json.ToJsonString(Json));
    }
}
