using Governance.Platform;

namespace Governance.Host;

/// <summary>The verbs of the command line: the host's own and those of the modules.</summary>
internal static class Verbs
{
    private static readonly Verb Serve = new("serve", "", "Serves the portal on PORT (5080). Refuses a database that is not migrated.", _ => Task.FromResult(0));

    private static readonly Verb Migrate = new("migrate", "", "Brings the database up to date and raises its row-level security. Run before serve.", _ => Task.FromResult(0));

    public static IEnumerable<Verb> All => [Serve, Migrate, Seeding.Verb, .. Modules.All.SelectMany(m => m.Verbs)];

    public static async Task<int> RunAsync(string[] args)
    {
        var name = args.FirstOrDefault() ?? "--help";
        if (name is "--help" or "-h" or "help")
            return Help(Console.Out);
        if (All.FirstOrDefault(v => v.Name == name) is not { } verb)
        {
            await Console.Error.WriteLineAsync($"'{name}' is not a verb.");
            Help(Console.Error);
            return 2;
        }

        if (args.Contains("--help", StringComparer.Ordinal))
        {
            Console.WriteLine($"{verb.Name} {verb.Usage}\n  {verb.Help}");
            return 0;
        }

        return verb == Serve ? await Portal.ServeAsync()
            : verb == Migrate ? await MigrateAsync()
            : await RunAsync(verb, args[1..]);
    }

    private static async Task<int> MigrateAsync()
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var held = await Migrator.MigrateAsync(DatabaseSettings.From(configuration), LedgerSetup.Names(configuration), Modules.All, Console.Out, CancellationToken.None);
        if (held)
        {
            await using var app = Portal.Build();
            foreach (var module in Modules.All)
                await module.AfterMigrationAsync(app.Services, Console.Out, CancellationToken.None);
        }

        Console.WriteLine("The database is up to date.");
        return 0;
    }

    private static async Task<int> RunAsync(Verb verb, string[] arguments)
    {
        if (!verb.NeedsServices)
            return await verb.RunAsync(Context(arguments, new ServiceCollection().BuildServiceProvider()));
        await using var app = Portal.Build();
        if (await Portal.RefusalAsync(app.Services) is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal);
            return 3;
        }

        return await verb.RunAsync(Context(arguments, app.Services));
    }

    private static VerbContext Context(string[] arguments, IServiceProvider services) =>
        new(arguments, services, Console.Out, Console.Error, Console.In);

    private static int Help(TextWriter output)
    {
        output.WriteLine("Länsforum. Verbs (VERB --help tells more):\n");
        foreach (var verb in All)
            output.WriteLine($"  {verb.Name + " " + verb.Usage,-44} {verb.Help}");
        return 0;
    }
}
