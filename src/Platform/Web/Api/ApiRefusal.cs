namespace Governance.Platform.Web.Api;

/// <summary>The web layer itself says no to an API request, before any rule of the domain is asked.</summary>
/// <param name="status">HTTP status.</param>
/// <param name="code">Stable code, such as <c>PRECONDITION</c>.</param>
/// <param name="text">Swedish text, also the key of its translation.</param>
internal sealed class ApiRefusal(int status, string code, string text) : Exception(text)
{
    public int Status { get; } = status;

    public string Code { get; } = code;
}
