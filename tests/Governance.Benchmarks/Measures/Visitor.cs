using System.Net;
using System.Text.RegularExpressions;

namespace Governance.Benchmarks.Measures;

/// <summary>A signed-in person of the demo.</summary>
internal sealed partial class Visitor
{
    private readonly CookieContainer _cookies = new();

    private Visitor(Uri address) => Address = address;

    public Uri Address { get; }

    public static async Task<Visitor> SignInAsync(Uri address, string email)
    {
        var visitor = new Visitor(address);
        using var client = visitor.Client(1);
        var door = await client.GetStringAsync(new Uri("account/sign-in", UriKind.Relative));
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match input in Hidden().Matches(door[..door.IndexOf("</form>", door.IndexOf("name=\"Password\"", StringComparison.Ordinal), StringComparison.Ordinal)]))
            fields[input.Groups["name"].Value] = WebUtility.HtmlDecode(input.Groups["value"].Value);
        (fields["Email"], fields["Password"]) = (email, "demo-lansforum");
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri("account/sign-in", UriKind.Relative), form);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"{email} was not let in: {(int)answer.StatusCode}.");
        return visitor;
    }

    /// <summary>A client with the visitor's cookies, as wide as asked for.</summary>
    public HttpClient Client(int connections) =>
        new(new SocketsHttpHandler { CookieContainer = _cookies, MaxConnectionsPerServer = connections, AllowAutoRedirect = false }) { BaseAddress = Address };

    public async Task<string> ReadAsync(string path)
    {
        using var client = Client(1);
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync()
            : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");
    }

    [GeneratedRegex("""<input[^>]*\bname="(?<name>[^"]+)"[^>]*\bvalue="(?<value>[^"]*)"[^>]*>""", RegexOptions.None, 1000)]
    private static partial Regex Hidden();
}
