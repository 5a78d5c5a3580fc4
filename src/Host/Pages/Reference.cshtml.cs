using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Governance.Host.Pages;

/// <summary>
/// The API's reference, rendered from its OpenAPI document on the server: it needs no script, follows the content security
/// policy and can be read aloud, which the ready-made pages cannot.
/// </summary>
[AllowAnonymous]
public sealed class ReferenceModel([FromKeyedServices(Api.Version)] IOpenApiDocumentProvider documents) : PageModel
{
    /// <summary>What all operations have in common.</summary>
    public IReadOnlyList<string> Description { get; private set; } = [];

    internal IReadOnlyList<Operation> Operations { get; private set; } = [];

    /// <summary>Reads the document.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var document = await documents.GetOpenApiDocumentAsync(cancellationToken);
        Description = (document.Info.Description ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Operations =
        [
            .. document.Paths
                .SelectMany(path => (path.Value.Operations ?? []).Select(o => Describe(path.Key, o.Key.Method, o.Value)))
                .OrderBy(o => o.Path, StringComparer.Ordinal),
        ];
    }

    private static Operation Describe(string path, string method, OpenApiOperation operation) => new(
        $"{method}{path}".ToLowerInvariant().Replace('/', '-').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal),
        method, path, operation.Summary ?? operation.Description,
        [.. (operation.Parameters ?? []).Select(p => new Field(p.Name ?? "", p.In?.ToString().ToLowerInvariant() ?? "", TypeOf(p.Schema), p.Description))],
        [.. (operation.RequestBody?.Content ?? new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)).Take(1).SelectMany(c => Fields(c.Value.Schema, c.Key))],
        [.. (operation.Responses ?? []).Select(r => (r.Key, r.Value.Description ?? ""))]);

    private static IEnumerable<Field> Fields(IOpenApiSchema? schema, string mediaType) =>
        (schema?.Properties ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal))
        .Select(p => new Field(p.Key, schema!.Required?.Contains(p.Key) == true ? mediaType : mediaType + " (optional)", TypeOf(p.Value), p.Value.Description));

    private static string TypeOf(IOpenApiSchema? schema)
    {
        if (schema is OpenApiSchemaReference reference)
            return reference.Reference.Id ?? "object";
        if (schema?.Enum is { Count: > 0 } words)
            return string.Join(" | ", words.Where(w => w is not null).Select(w => w.ToString()));
        var type = schema?.Type?.ToString().ToLowerInvariant() ?? "any";
        return schema?.Items is { } items ? $"{TypeOf(items)}[]" : schema?.Format is { } format ? $"{type} ({format})" : type;
    }

    internal sealed record Operation(
        string Id, string Method, string Path, string? Summary,
        IReadOnlyList<Field> Parameters, IReadOnlyList<Field> Body, IReadOnlyList<(string Status, string Meaning)> Answers);

    internal sealed record Field(string Name, string Place, string Type, string? Meaning);
}
