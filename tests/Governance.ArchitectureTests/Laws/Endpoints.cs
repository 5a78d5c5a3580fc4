using Governance.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.ArchitectureTests.Laws;

/// <summary>Who may call what.</summary>
internal static class Endpoints
{
    [Law("R10: every endpoint needs a permission, or stands in a list with its reason.")]
    public static IEnumerable<string> Guarded(
        IEnumerable<Endpoint> endpoints, IEnumerable<Permission> permissions,
        IReadOnlyDictionary<string, string> open, IReadOnlyDictionary<string, string> signedIn)
    {
        var known = permissions.Select(p => p.Name).ToHashSet();
        var (seenOpen, seenSignedIn) = (new HashSet<string>(), new HashSet<string>());
        foreach (var endpoint in endpoints)
        {
            var (name, policies) = (Name(endpoint), Policies(endpoint));
            foreach (var policy in policies.Where(p => !known.Contains(p)))
                yield return $"{name} asks for '{policy}', which no module declares as a permission.";
            if (IsOpen(endpoint) && !open.ContainsKey(name))
                yield return $"{name} is open to everybody: give it a permission, or list it as public with the reason.";
            else if (!IsOpen(endpoint) && policies.Count == 0 && !signedIn.ContainsKey(name))
                yield return $"{name} is open to everybody who is signed in: give it a permission, or list it with the reason.";
            (IsOpen(endpoint) ? seenOpen : policies.Count == 0 ? seenSignedIn : []).Add(name);
        }

        foreach (var gone in open.Keys.Except(seenOpen))
            yield return $"{gone} is listed as public but is not there, or is guarded now.";
        foreach (var gone in signedIn.Keys.Except(seenSignedIn))
            yield return $"{gone} is listed as open to the signed-in but is not there, or is guarded otherwise now.";
    }

    [Law("Names of permissions are unique, and say their module first.")]
    public static IEnumerable<string> PermissionNames(IEnumerable<(string Module, Permission Permission)> permissions)
    {
        var all = permissions.ToList();
        return all.GroupBy(p => p.Permission.Name).Where(g => g.Count() > 1).Select(g => $"{g.Key} is declared {g.Count()} times.")
            .Concat(all.Where(p => !p.Permission.Name.StartsWith(p.Module.ToLowerInvariant() + ".", StringComparison.Ordinal))
                .Select(p => $"{p.Permission.Name} of {p.Module} must start with '{p.Module.ToLowerInvariant()}.'."))
            .Concat(all.Where(p => p.Permission.Roles.Count == 0 || p.Permission.Rooms.Count == 0).Select(p => $"{p.Permission.Name} is held by nobody."));
    }

    /// <summary>One line an endpoint: what it asks for, and which roles have it.</summary>
    public static IEnumerable<string> Matrix(IEnumerable<Endpoint> endpoints, IEnumerable<Permission> permissions)
    {
        var byName = permissions.DistinctBy(p => p.Name).ToDictionary(p => p.Name);
        var roles = Enum.GetValues<Role>();
        return endpoints.Select(e => $"{Name(e),-62} {Needs(e),-32} {Holders(e)}").Distinct().Order(StringComparer.Ordinal);

        string Needs(Endpoint endpoint) =>
            IsOpen(endpoint) ? "(public)" : Policies(endpoint) is { Count: > 0 } policies ? string.Join(" + ", policies) : "(signed in)";

        string Holders(Endpoint endpoint)
        {
            if (IsOpen(endpoint) || Policies(endpoint).Count == 0)
                return "";
            var needed = Policies(endpoint).Select(p => byName.GetValueOrDefault(p)).ToList();
            return string.Join(' ', roles.Where(r => needed.TrueForAll(p => p?.Roles.Contains(r) == true)));
        }
    }

    /// <summary>Method, where the route has one, and route.</summary>
    public static string Name(Endpoint endpoint)
    {
        var route = (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? endpoint.DisplayName ?? "?";
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        return (methods.Count > 0 ? string.Join(',', methods) + " " : "") + "/" + route.TrimStart('/');
    }

    private static bool IsOpen(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static List<string> Policies(Endpoint endpoint) =>
        [.. endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).OfType<string>().Distinct()];
}
