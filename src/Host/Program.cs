using Governance.Host;

return await Verbs.RunAsync(args);
