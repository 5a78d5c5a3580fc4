using System.Globalization;
using Npgsql;

namespace Governance.Benchmarks.Storm;

/// <summary>What the database itself holds after the storm, read past the portal and as the tables' owner.</summary>
/// <param name="Decisions">Acknowledged decisions.</param>
/// <param name="Summary">One line of figures.</param>
/// <param name="Faults">What must not be.</param>
internal sealed record StormAudit(int Decisions, string Summary, IReadOnlyList<string> Faults)
{
    // Each counts rows that must not exist; over the whole database, seed and storm alike.
    private static readonly (string Fault, string Sql)[] Laws =
    [
        ("published without its sealed row in the principal's room", """
            select count(*) from published_decisions p where not p."OnBehalf"
              and not exists (select from principal_decisions d where d."Id" = p."Id" and d."TenantId" = p."PrincipalId" and d."PublishedAt" is not null)
            """),
        ("sealed in the room without being published", """
            select count(*) from principal_decisions d where d."PublishedAt" is not null
              and not exists (select from published_decisions p where p."Id" = d."Id")
            """),
        ("two decisions of a principal on one point and day, neither a correction", """
            select count(*) from (select from published_decisions where not "OnBehalf" and "CorrectsId" is null
              group by "RecommendationId", "PrincipalId", "Point", "DecidedOn" having count(*) > 1) doubled
            """),
        ("decisions without exactly one event in the principal's log", Without("tenant")),
        ("decisions without exactly one event in the shared log", Without("forum")),
        ("events in a principal's log without their decision", Orphans("tenant")),
        ("events in the shared log without their decision", Orphans("forum")),
        ("events in a principal's log whose payload is not what they commit to", Broken("tenant")),
        ("events in the shared log whose payload is not what they commit to", Broken("forum")),
        ("events in rooms' logs without a place", """select count(*) from tenant_events where "LeafIndex" is null"""),
        ("rooms' logs with a gap, or another size than their head says", """
            select count(*) from (select "TenantId", count(*) n, min("LeafIndex") low, max("LeafIndex") high from tenant_events group by 1) e
              left join ledger_heads h on h."Id" = e."TenantId" and h."Kind" = 'Own' where e.low <> 0 or e.high <> e.n - 1 or h."Size" is distinct from e.n
            """),
        ("shared logs with a gap, or another size than their head says", """
            select count(*) from (select "CollaborationId", count(*) n, min("Index") low, max("Index") high from forum_leaves group by 1) e
              left join ledger_heads h on h."Id" = e."CollaborationId" and h."Kind" = 'Shared' where e.low <> 0 or e.high <> e.n - 1 or h."Size" is distinct from e.n
            """),
        ("events in shared logs without a place after all has been placed", """select count(*) from forum_events e where not exists (select from forum_leaves l where l."EventId" = e."Id")"""),
        ("events that wait and have a place", """select count(*) from waiting_events"""),
        ("keys without an answer", """select count(*) from idempotency_keys where "StatusCode" = 0"""),
    ];

    public static async Task<StormAudit> OfAsync(string connection, IReadOnlyList<PrincipalClient> clients)
    {
        await using var database = NpgsqlDataSource.Create(connection);
        var faults = new List<string>();
        foreach (var (fault, sql) in Laws)
        {
            await using var command = database.CreateCommand(sql);
            if (await command.ExecuteScalarAsync() is long and > 0 and var count)
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {fault}"));
        }

        var written = await WrittenAsync(database, clients);
        var acknowledged = clients.SelectMany(c => c.Answers.Where(a => a.Acknowledged is not null)
            .SelectMany(a => a.Acknowledged!.Select(id => (Id: id, c.PrincipalId, a.RecommendationId, a.Day)))).ToHashSet();
        var (lost, unasked) = (acknowledged.Count(a => !written.Contains(a)), written.Count(w => !acknowledged.Contains(w)));
        var expected = clients.Sum(c => c.Answers.Sum(a => a.Points));
        if (lost > 0)
            faults.Add($"{lost} acknowledged decisions are not in the database");
        if (unasked > 0)
            faults.Add($"{unasked} decisions in the database were never acknowledged");
        if (acknowledged.Count != expected)
            faults.Add($"{acknowledged.Count} decisions acknowledged, {expected} sent");
        return new StormAudit(
            acknowledged.Count,
            string.Create(CultureInfo.InvariantCulture, $"in the database {written.Count}, lost {lost}, doubled {Math.Max(0, written.Count - expected)}, laws checked {Laws.Length}"),
            faults);
    }

    private static async Task<HashSet<(Guid Id, Guid PrincipalId, Guid RecommendationId, DateOnly Day)>> WrittenAsync(
        NpgsqlDataSource database, IReadOnlyList<PrincipalClient> clients)
    {
        await using var command = database.CreateCommand("""
            select "Id", "PrincipalId", "RecommendationId", "DecidedOn" from published_decisions where "RecommendationId" = any ($1)
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = clients.SelectMany(c => c.Answers).Select(a => a.RecommendationId).Distinct().ToArray() });
        await using var reader = await command.ExecuteReaderAsync();
        var written = new HashSet<(Guid Id, Guid PrincipalId, Guid RecommendationId, DateOnly Day)>();
        while (await reader.ReadAsync())
            written.Add((reader.GetGuid(0), reader.GetGuid(1), reader.GetGuid(2), reader.GetFieldValue<DateOnly>(3)));
        return written;
    }

    private static string Decided(string log) => $"""
        select (p."Json"::jsonb -> 'after' ->> 'decisionId')::uuid as "Id"
        from {log}_events e join {log}_event_payloads p on p."EventId" = e."Id" where e."Type" = 'DecisionPublished'
        """;

    private static string Without(string log) => $"""
        select count(*) from (select "Id" from published_decisions where not "OnBehalf") d
        left join (select "Id", count(*) as n from ({Decided(log)}) e group by "Id") e using ("Id") where e.n is distinct from 1
        """;

    private static string Orphans(string log) =>
        $"""select count(*) from ({Decided(log)}) e where not exists (select from published_decisions p where p."Id" = e."Id")""";

    private static string Broken(string log) => $"""
        select count(*) from {log}_events e left join {log}_event_payloads p on p."EventId" = e."Id"
        where p."Json" is null or sha256(p."Salt" || convert_to(p."Json", 'UTF8')) <> e."Commitment"
        """;
}
