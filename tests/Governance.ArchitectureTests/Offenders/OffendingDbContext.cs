using System.Reflection;
using System.Reflection.Emit;
using Governance.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Governance.ArchitectureTests.Offenders;

internal sealed class Unmarked
{
    public Guid Id { get; set; }

    public DateTimeOffset At { get; set; }

    public decimal Price { get; set; }
}

internal sealed class TwiceMarked : IOwnedByTenant, IPlatformData
{
    public Guid Id { get; set; }

    public Guid TenantId { get; set; }

    public string Code { get; set; } = "";

    public Guid OtherId { get; set; }
}

/// <summary>A model with one offence of each kind.</summary>
internal sealed class OffendingDbContext : DbContext
{
    /// <summary>A type of another module, which is to say of another assembly.</summary>
    private static readonly Type Elsewhere = MakeElsewhere();

    public IModel DesignModel => this.GetService<IDesignTimeModel>().Model;

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=offending.db");

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Unmarked>(e =>
        {
            e.ToTable("Unmarked", "secret");
            e.Property(x => x.Price).HasColumnType("money");
        });
        modelBuilder.Entity(Elsewhere, e => e.HasKey("Id"));
        modelBuilder.Entity<TwiceMarked>(e =>
        {
            e.HasIndex(x => x.Code).IsUnique();
            e.HasOne(Elsewhere).WithMany().HasForeignKey(nameof(TwiceMarked.OtherId));
        });
        modelBuilder.Entity<Version>(e =>
        {
            e.Property<int>("Id");
            e.HasKey("Id");
        });
    }

    private static Type MakeElsewhere()
    {
        var type = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Governance.Elsewhere"), AssemblyBuilderAccess.Run)
            .DefineDynamicModule("Governance.Elsewhere").DefineType("Governance.Elsewhere.Row", TypeAttributes.Public);
        var field = type.DefineField("_id", typeof(Guid), FieldAttributes.Private);
        var property = type.DefineProperty("Id", PropertyAttributes.None, typeof(Guid), null);
        var get = type.DefineMethod("get_Id", MethodAttributes.Public | MethodAttributes.SpecialName, typeof(Guid), Type.EmptyTypes);
        var read = get.GetILGenerator();
        read.Emit(OpCodes.Ldarg_0);
        read.Emit(OpCodes.Ldfld, field);
        read.Emit(OpCodes.Ret);
        property.SetGetMethod(get);
        var set = type.DefineMethod("set_Id", MethodAttributes.Public | MethodAttributes.SpecialName, null, [typeof(Guid)]);
        var write = set.GetILGenerator();
        write.Emit(OpCodes.Ldarg_0);
        write.Emit(OpCodes.Ldarg_1);
        write.Emit(OpCodes.Stfld, field);
        write.Emit(OpCodes.Ret);
        property.SetSetMethod(set);
        return type.CreateType();
    }
}
