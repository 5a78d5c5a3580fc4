using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Governance.Benchmarks.Measures;

/// <summary>
/// What the pages are measured against: bare Kestrel and bare Npgsql in the same process, which read the same rows in one
/// round trip, as the tables' owner past row-level security, and write as many bytes. No sign-in, no rules, no view.
/// </summary>
internal sealed class RawPages : IAsyncDisposable
{
    private readonly NpgsqlDataSource _database;
    private readonly WebApplication _app;

    private RawPages(NpgsqlDataSource database, WebApplication app) => (_database, _app) = (database, app);

    public static async Task<RawPages> StartAsync(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection) { MaxPoolSize = Math.Max(4, 2 * Environment.ProcessorCount) };
        var database = NpgsqlDataSource.Create(settings.ToString());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/{page}/{id:guid}/{bytes:int}", (string page, Guid id, int bytes, HttpContext context) => WriteAsync(database, page, id, bytes, context));
        await app.StartAsync();
        return new RawPages(database, app);
    }

    public HttpClient Client(int connections) => new(new SocketsHttpHandler { MaxConnectionsPerServer = connections }) { BaseAddress = new Uri(_app.Urls.First()) };

    public static string Path(string page, Guid id, int bytes) => string.Create(CultureInfo.InvariantCulture, $"{page}/{id}/{bytes}");

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static async Task WriteAsync(NpgsqlDataSource database, string page, Guid id, int bytes, HttpContext context)
    {
        var html = new StringBuilder(bytes);
        await using (var batch = database.CreateBatch())
        {
            foreach (var sql in Queries(page))
                batch.BatchCommands.Add(new NpgsqlBatchCommand(sql) { Parameters = { new NpgsqlParameter { Value = id } } });
            await using var rows = await batch.ExecuteReaderAsync(context.RequestAborted);
            do
            {
                while (await rows.ReadAsync(context.RequestAborted))
                    Row(html, rows);
            }
            while (await rows.NextResultAsync(context.RequestAborted));
        }

        if (html.Length < bytes)
            html.Append(' ', bytes - html.Length);
        var body = Encoding.UTF8.GetBytes(html.ToString());
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = Math.Min(bytes, body.Length);
        await context.Response.Body.WriteAsync(body.AsMemory(0, Math.Min(bytes, body.Length)), context.RequestAborted);
    }

    private static void Row(StringBuilder html, NpgsqlDataReader row)
    {
        html.Append("<tr>");
        for (var i = 0; i < row.FieldCount; i++)
            html.Append("<td>").Append(row.IsDBNull(i) ? "" : row.GetValue(i)).Append("</td>");
        html.Append("</tr>");
    }

    // $1 is the principal, the recommendation, the collaboration.
    private static string[] Queries(string page) => page switch
    {
        "todo" =>
        [
            """
            select r."Id", r."Number", r."TextVersion", r."Title", r."ForumName", r."CollaborationId", r."SentOn", r."AnswerBy", a."RequiredBody"
            from addressees a join recommendations r on r."Id" = a."RecommendationId"
            where a."PrincipalId" = $1 and r."ClosedOn" is null and exists (
              select from decision_points p where p."RecommendationId" = r."Id" and not exists (
                select from published_decisions d where d."RecommendationId" = r."Id" and d."PrincipalId" = $1 and d."Point" = p."Number"))
            order by r."AnswerBy", r."Number"
            """,
            """select m.*, s.* from matters m left join matter_steps s on s."MatterId" = m."Id" where m."TenantId" = $1""",
        ],
        "matrix" =>
        [
            """select r.*, p.* from recommendations r join decision_points p on p."RecommendationId" = r."Id" where r."Id" = $1""",
            """
            select a."PrincipalId", a."RequiredBody", a."RemindedAt", c."FirstOpenedAt", c."CaseNumber", c."Stage", c."StageOn", c."SharedChain"
            from addressees a left join receipts c on c."RecommendationId" = a."RecommendationId" and c."PrincipalId" = a."PrincipalId"
            where a."RecommendationId" = $1
            """,
            """
            select d.*, s.*, u.* from published_decisions d left join report_responses s on s."DecisionId" = d."Id"
            left join rulings u on u."DecisionId" = d."Id" where d."RecommendationId" = $1
            """,
        ],
        _ =>
        [
            """
            select r."Id", r."Number", r."TextVersion", r."Title", r."SentOn", r."AnswerBy", r."State", r."Version",
              (select count(*) from published_decisions d where d."RecommendationId" = r."Id"),
              (select count(*) from report_responses s where s."RecommendationId" = r."Id"),
              (select count(*) from rulings u where u."RecommendationId" = r."Id")
            from recommendations r where r."CollaborationId" = $1 order by r."SentAt" desc limit 20
            """,
        ],
    };
}
