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
            select r.id, r.number, r.text_version, r.title, r.forum_name, r.collaboration_id, r.sent_on, r.answer_by, a.required_body
            from addressees a join recommendations r on r.id = a.recommendation_id
            where a.principal_id = $1 and r.closed_on is null and exists (
              select from decision_points p where p.recommendation_id = r.id and not exists (
                select from published_decisions d where d.recommendation_id = r.id and d.principal_id = $1 and d.point = p.number))
            order by r.answer_by, r.number
            """,
            "select m.*, s.* from matters m left join matter_steps s on s.matter_id = m.id where m.tenant_id = $1",
        ],
        "matrix" =>
        [
            "select r.*, p.* from recommendations r join decision_points p on p.recommendation_id = r.id where r.id = $1",
            """
            select a.principal_id, a.required_body, a.reminded_at, c.first_opened_at, c.case_number, c.stage, c.stage_on, c.shared_chain
            from addressees a left join receipts c on c.recommendation_id = a.recommendation_id and c.principal_id = a.principal_id
            where a.recommendation_id = $1
            """,
            """
            select d.*, s.*, u.* from published_decisions d left join report_responses s on s.decision_id = d.id
            left join rulings u on u.decision_id = d.id where d.recommendation_id = $1
            """,
        ],
        _ =>
        [
            """
            select r.id, r.number, r.text_version, r.title, r.sent_on, r.answer_by, r.state, r.version,
              (select count(*) from published_decisions d where d.recommendation_id = r.id),
              (select count(*) from report_responses s where s.recommendation_id = r.id),
              (select count(*) from rulings u where u.recommendation_id = r.id)
            from recommendations r where r.collaboration_id = $1 order by r.sent_at desc limit 20
            """,
        ],
    };
}
