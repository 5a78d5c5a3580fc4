using Governance.Search.Domain;

namespace Governance.Search.Data;

/// <summary>
/// What the search needs beside its two tables, and no migration can say for all databases. Raised by <c>migrate</c>, each
/// time: it drops nothing that holds data.
/// </summary>
internal static class SearchTables
{
    public const string Own = "search_entries", Shared = "shared_search_entries";

    /// <summary>The table of the entries.</summary>
    public static string Of<T>() where T : Entry => typeof(T) == typeof(SharedSearchEntry) ? Shared : Own;

    /// <summary>FTS5 beside each table, kept by triggers. It holds no text of its own, only where the words are.</summary>
    public static IEnumerable<string> Sqlite()
    {
        foreach (var table in new[] { Own, Shared })
        {
            yield return $"""create virtual table if not exists "{table}_index" using fts5("TitleWords", "Words", content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0')""";
            yield return $"""create trigger if not exists "{table}_added" after insert on "{table}" begin {Put(table)}; end""";
            yield return $"""create trigger if not exists "{table}_removed" after delete on "{table}" begin delete from "{table}_index" where rowid = old."Number"; end""";
            yield return $"""create trigger if not exists "{table}_changed" after update on "{table}" begin delete from "{table}_index" where rowid = old."Number"; {Put(table)}; end""";
            yield return $"""insert into "{table}_index"(rowid, "TitleWords", "Words") select "Number", "TitleWords", "Words" from "{table}" where not exists (select 1 from "{table}_index_docsize")""";
        }
    }

    private static string Put(string table) => $"""insert into "{table}_index"(rowid, "TitleWords", "Words") values (new."Number", new."TitleWords", new."Words")""";

    /// <summary>
    /// PostgreSQL uses no index for full-text search before a policy has seen each row, as the search's operator could leak.
    /// So the words lie in a table that no role may read, kept by triggers, and one function reads it: it takes the rooms from
    /// the session, as the policies do, and looks at no row of others.
    /// </summary>
    /// <param name="role">The application's role, quoted.</param>
    public static IEnumerable<string> Postgres(string role)
    {
        yield return """
            create table if not exists search_index (
                entry uuid primary key, shared boolean not null, scope uuid not null, author uuid not null, source text not null, principal uuid, year int not null,
                status text not null, day date not null, found_from date, found_to date, title tsvector not null, words tsvector not null)
            """;
        yield return "create index if not exists search_index_words on search_index using gin (words) with (gin_pending_list_limit = 512)";
        yield return $"revoke all on search_index from public, {role}";
        foreach (var (table, shared, scope, author) in new[] { (Own, "false", "TenantId", "TenantId"), (Shared, "true", "CollaborationId", "PublishedBy") })
        {
            yield return PostgresTrigger(table, shared, scope, author);
            yield return $"revoke all on function {table}_kept() from public";
            yield return $"drop trigger if exists kept on {table}";
            yield return $"create trigger kept after insert or update or delete on {table} for each row execute function {table}_kept()";
        }

        yield return PostgresFind;
        yield return "revoke all on function search_find(text, boolean, uuid[], text[], text[], date, text[], uuid[], int[], text[], int, int) from public";
        yield return $"grant execute on function search_find(text, boolean, uuid[], text[], text[], date, text[], uuid[], int[], text[], int, int) to {role}";
    }

    /// <summary>A full-text index on each table, where the server was installed with full-text search.</summary>
    public static IEnumerable<string> SqlServer()
    {
        const string installed = "if cast(fulltextserviceproperty('IsFullTextInstalled') as int) = 1 and ";
        yield return installed + "not exists (select 1 from sys.fulltext_catalogs where name = N'search') exec(N'create fulltext catalog [search] with accent_sensitivity = on')";
        foreach (var table in new[] { Own, Shared })
        {
            // Neutral language and no stop words: the keys are made here, and none is a word of any language.
            yield return installed + $"not exists (select 1 from sys.fulltext_indexes where object_id = object_id(N'[dbo].[{table}]')) exec(N'"
                + $"create fulltext index on [dbo].[{table}] ([TitleWords] language 0, [Words] language 0) key index [PK_{table}] on [search] with (change_tracking = auto, stoplist = off)')";
        }
    }

    private static string PostgresTrigger(string table, string shared, string scope, string author) => $"""
        create or replace function {table}_kept() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
        begin
            if tg_op <> 'INSERT' then
                delete from search_index where entry = old."Id";
            end if;
            if tg_op <> 'DELETE' then
                -- Whose it is stands among the words too: the index then passes over the rows of others.
                insert into search_index values (
                    new."Id", {shared}, new."{scope}", new."{author}", new."Source", new."PrincipalId", new."Year", new."Status", new."Day", new."FoundFrom", new."FoundTo",
                    to_tsvector('simple', new."TitleWords"),
                    to_tsvector('simple', new."Words" || ' xgap {(shared == "true" ? "xs" : "xo")}' || replace(new."{scope}"::text, '-', '')));
            end if;
            return null;
        end $$
        """;

    // Without seqscan: the planner forgets that a text read row by row must be fetched and unpacked, and the index always serves.
    private const string PostgresFind = """
        create or replace function search_find(
            asked text, in_own boolean, forums uuid[], sources text[], found_at_home text[], today date,
            of_sources text[], of_principals uuid[], of_years int[], of_statuses text[], skipped int, taken int)
        returns table ("Source" text, "PrincipalId" uuid, "Year" int, "Status" text, "Count" int, "Entry" uuid, "IsShared" boolean, "InTitle" boolean, "Day" date, "Nth" int)
        language plpgsql stable security definer
        set search_path = public, pg_temp set plan_cache_mode = force_custom_plan set enable_seqscan = off set jit = off set work_mem = '32MB'
        as $$
        declare
            own uuid := nullif(current_setting('app.tenant', true), '')::uuid;
            member uuid[] := string_to_array(nullif(current_setting('app.collaborations', true), ''), ',')::uuid[];
            shared_in uuid[];
            whose text;
        begin
            -- Whoever asks, and for whatever: only what the session's room may see.
            shared_in := array(select f from unnest(forums) f where f = any(member));
            if not in_own then
                own := null;
            end if;
            select string_agg(k, ' | ') into whose from (
                select 'xo' || replace(own::text, '-', '') k where own is not null
                union all select 'xs' || replace(f::text, '-', '') from unnest(shared_in) f) k;
            if whose is null then
                return;
            end if;
            return query
            with hits as materialized (
                select i.entry, i.shared, i.source, i.principal, i.year, i.status, i.day, i.title @@ asked::tsquery as in_title
                from search_index i
                where i.words @@ (asked::tsquery && whose::tsquery)
                  and ((not i.shared and i.scope = own) or (i.shared and i.scope = any(shared_in)))
                  and i.source = any(sources) and not coalesce(i.shared and i.author = own and i.source = any(found_at_home), false)
                  and (i.found_from is null or i.found_from <= today) and (i.found_to is null or i.found_to >= today)),
            page as (
                select h.entry, h.shared, h.in_title, h.day from hits h
                where (of_sources is null or h.source = any(of_sources)) and (of_principals is null or h.principal = any(of_principals))
                  and (of_years is null or h.year = any(of_years)) and (of_statuses is null or h.status = any(of_statuses))
                order by h.in_title desc, h.day desc, h.entry desc offset skipped limit taken)
            select h.source, h.principal, h.year, h.status, count(*)::int, null::uuid, null::boolean, null::boolean, null::date, null::int
            from hits h group by h.source, h.principal, h.year, h.status
            union all
            select null, null, null, null, null, p.entry, p.shared, p.in_title, p.day, (row_number() over (order by p.in_title desc, p.day desc, p.entry desc))::int from page p;
        end $$
        """;
}
