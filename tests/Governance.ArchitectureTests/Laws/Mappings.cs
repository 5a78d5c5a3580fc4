using System.Text.RegularExpressions;
using Governance.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Governance.ArchitectureTests.Laws;

/// <summary>What the one model must be like, read from the model itself: no server is asked.</summary>
internal static partial class Mappings
{
    private static readonly (string Kind, Type Marker)[] Markers =
    [
        // IAlsoSeenByAccount is an owned row and IRoomRow is reference data: each counts once.
        ("owned", typeof(IOwnedByTenant)), ("shared", typeof(ISharedInCollaboration)),
        ("reference", typeof(IReferenceData)), ("platform", typeof(IPlatformData)),
    ];

    [Law("R6: every entity carries exactly one tenancy marker; foreign ones come from assemblies that are listed.")]
    public static IEnumerable<string> OneMarker(IModel model, IReadOnlyDictionary<string, string> foreignAssemblies)
    {
        foreach (var entity in Rows(model))
        {
            var assembly = AssemblyOf(entity);
            var markers = Markers.Where(m => m.Marker.IsAssignableFrom(entity.ClrType)).Select(m => m.Kind).ToList();
            if (IsOurs(entity) && markers.Count != 1)
                yield return $"{entity.DisplayName()} carries {(markers.Count == 0 ? "no tenancy marker" : string.Join(" and ", markers))}: give it exactly one of Markers.cs.";
            if (!IsOurs(entity) && !foreignAssemblies.ContainsKey(assembly))
                yield return $"{entity.DisplayName()} comes from {assembly}, which is not listed with a reason.";
        }
    }

    [Law("R6: every platform row is named with its reason.")]
    public static IEnumerable<string> PlatformRows(IModel model, IReadOnlyDictionary<string, string> reasons)
    {
        var real = Rows(model).Where(e => typeof(IPlatformData).IsAssignableFrom(e.ClrType)).Select(e => e.ClrType.Name).ToHashSet();
        return real.Except(reasons.Keys).Select(n => $"{n} is IPlatformData, which no filter and no wall guards: name it with its reason.")
            .Concat(reasons.Keys.Except(real).Select(n => $"{n} is named as platform row but is none."));
    }

    [Law("R6: unique indexes of owned rows start with TenantId, else one room's value blocks another's and tells of it.")]
    public static IEnumerable<string> UniqueWithinTheRoom(IModel model) =>
        from entity in Rows(model)
        where typeof(IOwnedByTenant).IsAssignableFrom(entity.ClrType)
        from index in entity.GetIndexes()
        where index.IsUnique && index.Properties[0].Name != nameof(IOwnedByTenant.TenantId) && !IsOwnKey(index)
        select $"{entity.DisplayName()}: the unique index on {Names(index.Properties)} must start with TenantId.";

    [Law("R7: no foreign key or navigation crosses a module.")]
    public static IEnumerable<string> NoKeyAcrossModules(IModel model) =>
        from entity in model.GetEntityTypes()
        from key in entity.GetForeignKeys()
        where IsOurs(entity) && IsOurs(key.PrincipalEntityType) && AssemblyOf(entity) != AssemblyOf(key.PrincipalEntityType)
        select $"{entity.DisplayName()}.{Names(key.Properties)} points at {key.PrincipalEntityType.DisplayName()} of another module: keep the id only.";

    [Law("R8: no provider lacks a migration.")]
    public static IEnumerable<string> NothingPending(string provider, DbContext db)
    {
        if (!db.Database.HasPendingModelChanges())
            yield break;
        var snapshot = db.GetService<IMigrationsAssembly>().ModelSnapshot?.Model;
        if (snapshot is null)
        {
            yield return $"{provider} has no migration at all: run src/Migrations/add.sh Initial.";
            yield break;
        }

        var before = db.GetService<IModelRuntimeInitializer>().Initialize(((IMutableModel)snapshot).FinalizeModel(), designTime: true);
        foreach (var operation in db.GetService<IMigrationsModelDiffer>().GetDifferences(before.GetRelationalModel(), db.GetService<IDesignTimeModel>().Model.GetRelationalModel()))
            yield return $"{provider} lacks {Describe(operation)}: run src/Migrations/add.sh Name.";
    }

    [Law("R9: mappings are portable.")]
    public static IEnumerable<string> Portable(IModel model)
    {
        foreach (var entity in model.GetEntityTypes().Where(IsOurs))
        {
            if (entity.GetSchema() is { } schema)
                yield return $"{entity.DisplayName()} lies in schema {schema}: SQLite has none.";
            if (entity.GetTableName() is { } table && !SnakeCase().IsMatch(table))
                yield return $"{entity.DisplayName()}: table name {table} is not snake_case.";
            if (entity.GetTableName() is null)
                yield return $"{entity.DisplayName()} has no table.";
            foreach (var constraint in entity.GetCheckConstraints())
                yield return $"{entity.DisplayName()}: check constraint {constraint.ModelName} is an SQL string.";
            foreach (var index in entity.GetIndexes().Where(i => i.FindAnnotation(RelationalAnnotationNames.Filter) is { Value: not null } filter && Explicit(filter)))
                yield return $"{entity.DisplayName()}: the filter of the index on {Names(index.Properties)} is an SQL string.";
            foreach (var complaint in entity.GetProperties().SelectMany(Portable))
                yield return $"{entity.DisplayName()}.{complaint}";
        }
    }

    private static IEnumerable<string> Portable(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(DateTimeOffset))
            yield return $"{property.Name} is a DateTimeOffset, which SQLite cannot order: use a UTC DateTime.";
        if (type == typeof(decimal) || type == typeof(double) || type == typeof(float))
            yield return $"{property.Name} is a {type.Name}: money is long öre, shares are whole numbers.";
        foreach (var (annotation, name) in Forbidden)
        {
            if (property.FindAnnotation(annotation) is { Value: not null } found && Explicit(found))
                yield return $"{property.Name} uses {name}.";
        }
    }

    private static readonly (string Annotation, string Name)[] Forbidden =
    [
        (RelationalAnnotationNames.ColumnType, "HasColumnType"), (RelationalAnnotationNames.DefaultValueSql, "HasDefaultValueSql"),
        (RelationalAnnotationNames.ComputedColumnSql, "HasComputedColumnSql"), (RelationalAnnotationNames.Collation, "UseCollation"),
    ];

    private static bool Explicit(IAnnotation annotation) =>
        annotation is not IConventionAnnotation convention || convention.GetConfigurationSource() == ConfigurationSource.Explicit;

    private static IEnumerable<IEntityType> Rows(IModel model) => model.GetEntityTypes().Where(e => !e.IsOwned());

    private static bool IsOurs(IReadOnlyEntityType entity) => AssemblyOf(entity).StartsWith("Governance.", StringComparison.Ordinal);

    private static string AssemblyOf(IReadOnlyEntityType entity) => entity.ClrType.Assembly.GetName().Name!;

    // A one-to-one row is unique by its key, which is a UUID that the product makes.
    private static bool IsOwnKey(IIndex index) => index.Properties.SequenceEqual(index.DeclaringEntityType.FindPrimaryKey()!.Properties);

    private static string Names(IEnumerable<IReadOnlyProperty> properties) => "(" + string.Join(", ", properties.Select(p => p.Name)) + ")";

    private static string Describe(Microsoft.EntityFrameworkCore.Migrations.Operations.MigrationOperation operation)
    {
        string? Value(string name) => operation.GetType().GetProperty(name)?.GetValue(operation)?.ToString();
        return string.Join(' ', new[] { operation.GetType().Name.Replace("Operation", "", StringComparison.Ordinal), Value("Table"), Value("Name") }.Where(v => v is not null));
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    private static partial Regex SnakeCase();
}
