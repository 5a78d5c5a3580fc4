using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Governance.Host;
using Governance.Migrations;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;

#pragma warning disable EF1001 // The query compiler is where every query passes, whoever wrote it.

namespace Governance.Tests.Queries;

/// <summary>
/// Gathers the SQL that SQL Server would be sent: every LINQ query that the portal runs on another database is translated by
/// SQL Server's provider too, with the values it was run with. No server is asked: its connection never opens, and each
/// command is noted and answered with no rows.
/// </summary>
internal sealed class SqlServerTranslation
{
    private readonly Recorder _recorder;
    private readonly DbContextOptions<SqlServerDbContext> _options;

    public SqlServerTranslation()
    {
        _recorder = new Recorder();
        _options = Host.Database.Options<SqlServerDbContext>(o => o.UseSqlServer("Server=none;Encrypt=false").AddInterceptors(_recorder, new Unopened()), Modules.All);
    }

    /// <summary>The distinct statements.</summary>
    public ICollection<string> Statements => _recorder.Statements.Keys;

    /// <summary>Queries that SQL Server's provider could not translate.</summary>
    public ConcurrentBag<string> Failures { get; } = [];

    /// <summary>A context of SQL Server's that only notes.</summary>
    public SqlServerDbContext Context(TenantContext tenant) => new(_options) { Tenant = tenant };

    /// <summary>Translates a query and notes its commands.</summary>
    public void Note(Expression query, TenantContext tenant)
    {
        using var db = Context(tenant);
        var retarget = new Retarget(db);
        var there = retarget.Visit(query);
        // Text for the other database only, into rows that no table has: SQL Server has its own in its place.
        if (retarget.IsForeign)
            return;
        Run(db, there);
        // With no rows the later commands of a split query never come: as one command it shows all its joins.
        if (new Unsplit() is var unsplit && unsplit.Visit(there) is var joined && unsplit.Found)
            Run(db, joined);
    }

    private void Run(SqlServerDbContext db, Expression query)
    {
        Recorder.Noted = 0;
        Exception? failure = null;
        try
        {
            IQueryProvider provider = db.GetService<IAsyncQueryProvider>();
            if (typeof(IQueryable).IsAssignableFrom(query.Type))
                _ = provider.CreateQuery(query).GetEnumerator() is var rows && rows.MoveNext();
            else
                provider.Execute(query);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // First, Single and Count throw at having no row: what counts is that a command was made.
            failure = e.InnerException ?? e;
        }

        if (Recorder.Noted == 0)
            Failures.Add($"{failure?.GetType().Name}: {failure?.Message}\n{query}");
    }

    /// <summary>Puts SQL Server's tables in the place of those that the query was written against.</summary>
    private sealed class Retarget(SqlServerDbContext db) : ExpressionVisitor
    {
        public bool IsForeign { get; private set; }

        protected override Expression VisitExtension(Expression node)
        {
            if (node is not EntityQueryRootExpression root)
                return base.VisitExtension(node);
            if (db.Model.FindEntityType(root.ElementType) is not null)
                return Root(root.ElementType);
            IsForeign = true;
            return node;
        }

        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Method is { Name: "Set", IsGenericMethod: true } && typeof(DbContext).IsAssignableFrom(node.Method.DeclaringType)
                ? Root(node.Method.GetGenericArguments()[0])
                : base.VisitMethodCall(node);

        // A query kept in a variable.
        protected override Expression VisitMember(MemberExpression node) =>
            typeof(IQueryable).IsAssignableFrom(node.Type) && Value(node) is IQueryable kept ? Visit(kept.Expression) : base.VisitMember(node);

        protected override Expression VisitConstant(ConstantExpression node) =>
            node.Value is IQueryable kept && kept.Expression != node ? Visit(kept.Expression) : base.VisitConstant(node);

        private static object? Value(MemberExpression node)
        {
            var of = node.Expression switch
            {
                null => null,
                ConstantExpression constant => constant.Value,
                MemberExpression member => Value(member),
                _ => null,
            };
            return node.Member is FieldInfo field && (of is not null || field.IsStatic) ? field.GetValue(of)
                : node.Member is PropertyInfo property && of is not null ? property.GetValue(of) : null;
        }

        private Expression Root(Type type) => ((IQueryable)Set.MakeGenericMethod(type).Invoke(db, null)!).Expression;

        private static readonly MethodInfo Set = typeof(DbContext).GetMethod(nameof(DbContext.Set), Type.EmptyTypes)!;
    }

    private sealed class Unsplit : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Method.Name == nameof(RelationalQueryableExtensions.AsSplitQuery) && (Found = true) ? Visit(node.Arguments[0]) : base.VisitMethodCall(node);

        public bool Found { get; private set; }
    }

    private sealed class Unopened : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }

    private sealed class Recorder : DbCommandInterceptor
    {
        [ThreadStatic]
        public static int Noted;

        public ConcurrentDictionary<string, bool> Statements { get; } = new(StringComparer.Ordinal);

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Nothing(command);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Nothing(command));

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => None(command);

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(None(command));

        private InterceptionResult<DbDataReader> Nothing(DbCommand command)
        {
            Noted++;
            Statements[command.CommandText] = true;
            return InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable().CreateDataReader());
        }

        private InterceptionResult<int> None(DbCommand command)
        {
            Noted++;
            Statements[command.CommandText] = true;
            return InterceptionResult<int>.SuppressWithResult(0);
        }
    }
}

/// <summary>Stands in for the query compiler of the portal's own database: notes each query, then runs it.</summary>
internal sealed class NotingQueryCompiler(
    IQueryContextFactory queryContextFactory,
    ICompiledQueryCache compiledQueryCache,
    ICompiledQueryCacheKeyGenerator compiledQueryCacheKeyGenerator,
    IDatabase database,
    IDiagnosticsLogger<DbLoggerCategory.Query> logger,
    ICurrentDbContext currentContext,
    IEvaluatableExpressionFilter evaluatableExpressionFilter,
    Microsoft.EntityFrameworkCore.Metadata.IModel model)
    : QueryCompiler(queryContextFactory, compiledQueryCache, compiledQueryCacheKeyGenerator, database, logger, currentContext, evaluatableExpressionFilter, model)
{
    private readonly GovernanceDbContext _context = (GovernanceDbContext)currentContext.Context;

    public static SqlServerTranslation? Notes { get; set; }

    public override TResult Execute<TResult>(Expression query)
    {
        Note(query);
        return base.Execute<TResult>(query);
    }

    public override TResult ExecuteAsync<TResult>(Expression query, CancellationToken cancellationToken = default)
    {
        Note(query);
        return base.ExecuteAsync<TResult>(query, cancellationToken);
    }

    private void Note(Expression query) => Notes?.Note(query, _context.Tenant);
}
