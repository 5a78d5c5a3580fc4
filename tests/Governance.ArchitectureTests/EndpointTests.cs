using Governance.ArchitectureTests.Laws;

namespace Governance.ArchitectureTests;

/// <summary>R10, and the matrix of who may call what.</summary>
public sealed class EndpointTests
{
    private const string MatrixFile = "tests/Governance.ArchitectureTests/Snapshots/permissions.txt";

    [Fact]
    public async Task Every_endpoint_asks_for_a_permission_or_is_listed() => Verdict.Clean(
        Endpoints.Guarded(await Product.EndpointsAsync(), Product.Permissions.Select(p => p.Permission), OpenEndpoints.Public, OpenEndpoints.SignedIn));

    [Fact]
    public void Permissions_have_names_of_their_own() => Verdict.Clean(Endpoints.PermissionNames(Product.Permissions));

    /// <summary>Run with ACCEPT_SNAPSHOTS=true to take the matrix as it is now; the diff is then judged in review.</summary>
    [Fact]
    public async Task The_matrix_of_permissions_is_the_one_that_was_agreed()
    {
        var now = string.Join('\n', Endpoints.Matrix(await Product.EndpointsAsync(), Product.Permissions.Select(p => p.Permission)).Select(l => l.TrimEnd())) + "\n";
        var file = Path.Combine(Repo.Root, MatrixFile);
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "true")
            await File.WriteAllTextAsync(file, now, TestContext.Current.CancellationToken);
        var (agreed, real) = ((await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Split('\n'), now.Split('\n'));
        Verdict.Clean(real.Except(agreed).Select(l => "new:  " + l).Concat(agreed.Except(real).Select(l => "gone: " + l)));
    }
}
