using System.Reflection;
using FluentValidation;
using Governance.Platform.Security;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Platform;

/// <summary>A module of the portal: its table of contents. The Host lists the modules and knows nothing else of them.</summary>
public abstract class AppModule
{
    /// <summary>The assembly that the module lies in; its mappings, handlers and validators are found there.</summary>
    public Assembly Assembly => GetType().Assembly;

    /// <summary>What a person may be allowed to do in this module, and by which roles.</summary>
    public virtual IReadOnlyList<Permission> Permissions => [];

    /// <summary>The links that the module puts into the menu of a room.</summary>
    public virtual IReadOnlyList<MenuLink> Menu => [];

    /// <summary>Work that the module does again and again, whoever asks for nothing.</summary>
    public virtual IReadOnlyList<Jobs.Recurring> Recurring => [];

    /// <summary>The verbs that the module adds to the command line of the host.</summary>
    public virtual IReadOnlyList<Verb> Verbs => [];

    /// <summary>Registers what the module needs, beyond the handlers that are found by scanning.</summary>
    public virtual void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    /// <summary>Adds the module's entities to the one model; by default every mapping in the assembly.</summary>
    public virtual void ConfigureModel(ModelBuilder model)
    {
        // A module without entities would only make the framework warn.
        if (Assembly.GetTypes().Any(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>))))
            model.ApplyConfigurationsFromAssembly(Assembly);
    }

    /// <summary>Maps the module's API operations, below <c>/api/v1</c>; pages are found by themselves.</summary>
    public virtual void MapApi(IEndpointRouteBuilder api)
    {
    }

    /// <summary>Maps what is neither page nor API operation: files made at run time, the token endpoint.</summary>
    public virtual void MapEndpoints(IEndpointRouteBuilder routes)
    {
    }

    /// <summary>Adds the module's demo data; does nothing where it is already there.</summary>
    public virtual Task SeedAsync(IServiceProvider services, SeedPlan plan, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What the module needs in the database that a migration cannot say for all of them; run after the migrations, each time, as the owner.</summary>
    /// <param name="provider">The provider's name, as <c>Database.ProviderName</c> gives it.</param>
    /// <param name="role">The application's role, quoted as an identifier; empty where there is none.</param>
    public virtual IEnumerable<string> DatabaseObjects(string provider, string role) => [];

    /// <summary>Fills what a migration added to a database that holds rows already.</summary>
    public virtual Task AfterMigrationAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What whoever starts the portal in demo mode should read on the console, or null.</summary>
    public virtual string? DemoGreeting => null;

    /// <summary>Registers every nested type named Handler, and every validator, of the module.</summary>
    public void AddHandlers(IServiceCollection services)
    {
        foreach (var handler in Assembly.GetTypes().Where(t => t is { IsNested: true, IsAbstract: false, Name: "Handler" }))
            services.AddScoped(handler);
        services.AddValidatorsFromAssembly(Assembly, ServiceLifetime.Singleton, found => IsOfContainer(found.ValidatorType), includeInternalTypes: true);
    }

    // A validator that takes a value (today, a limit) is made by its handler, not by the container.
    private static bool IsOfContainer(Type validator) =>
        validator.GetConstructors().All(c => c.GetParameters().All(p => p.ParameterType is { IsInterface: true } or { IsAbstract: true }));
}

/// <summary>A link in the menu of a room; shown only to those who hold <paramref name="Permission"/>.</summary>
/// <param name="Rooms">The kind of room that has it.</param>
/// <param name="Text">Swedish text, also the key of its translation.</param>
/// <param name="Path">Path below the room, such as <c>balance</c>; empty for the room's start page.</param>
/// <param name="Permission">Name of the permission that is needed to follow it.</param>
/// <param name="Order">Where it stands; lower first.</param>
public sealed record MenuLink(Tenancy.RoomKind Rooms, string Text, string Path, string Permission, int Order);

/// <summary>A verb of the host's command line.</summary>
/// <param name="Name">The word typed.</param>
/// <param name="Usage">One line: the arguments.</param>
/// <param name="Help">What it does, for <c>--help</c>.</param>
/// <param name="RunAsync">Runs it with the services of the host (null for verbs that need none) and returns the exit code.</param>
public sealed record Verb(string Name, string Usage, string Help, Func<VerbContext, Task<int>> RunAsync)
{
    /// <summary>True when the verb needs the database and the container; false for pure tools.</summary>
    public bool NeedsServices { get; init; } = true;
}

/// <summary>What a verb is run with.</summary>
/// <param name="Arguments">The words after the verb.</param>
/// <param name="Services">The container; an empty one for verbs that need none.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Input">Standard input.</param>
public sealed record VerbContext(IReadOnlyList<string> Arguments, IServiceProvider Services, TextWriter Output, TextWriter Error, TextReader Input)
{
    /// <summary>Runs a pure tool on the text of the file that the first argument names, or of standard input for <c>-</c>; exit 2 when it cannot be read.</summary>
    public Task<int> WithInputFileAsync(Func<TextReader, TextWriter, TextWriter, int> run) => WithInputAsync(name =>
    {
        if (name == "-")
            return run(Input, Output, Error);
        using var file = File.OpenText(name);
        return run(file, Output, Error);
    });

    /// <summary>Runs a pure tool on the bytes of the file that the first argument names, or of standard input for <c>-</c>; exit 2 when it cannot be read.</summary>
    public Task<int> WithInputBytesAsync(Func<Stream, TextWriter, int> run) => WithInputAsync(name =>
    {
        using var file = name == "-" ? Console.OpenStandardInput() : File.OpenRead(name);
        return run(file, Output);
    });

    private async Task<int> WithInputAsync(Func<string, int> run)
    {
        if (Arguments.Count != 1)
        {
            await Error.WriteLineAsync("Name one file, or - for standard input.");
            return 2;
        }

        try
        {
            return run(Arguments[0]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Error.WriteLineAsync($"{Arguments[0]}: {e.Message}");
            return 2;
        }
    }

    /// <summary>The value after <c>--name</c>, or null.</summary>
    public string? Option(string name)
    {
        for (var i = 0; i < Arguments.Count - 1; i++)
        {
            if (string.Equals(Arguments[i], "--" + name, StringComparison.Ordinal))
                return Arguments[i + 1];
        }

        return null;
    }
}

/// <summary>What the demo data shall hold.</summary>
/// <param name="Counties">County codes.</param>
/// <param name="Years">Years of history.</param>
/// <param name="Progress">Where to tell how far it is.</param>
public sealed record SeedPlan(IReadOnlyList<string> Counties, int Years, TextWriter Progress);
