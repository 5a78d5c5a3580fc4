using System.Text.Json.Nodes;
using Governance.Platform.Web.Api;
using Governance.Platform.Web.Idempotency;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Governance.Host;

/// <summary>The OpenAPI document: what the operations say of themselves, and what they all have in common.</summary>
internal static class ApiDocument
{
    private const string Scheme = "clientCredentials";

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Api.Version, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = d => d.RelativePath?.StartsWith($"api/{Api.Version}", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer(DescribeAsync);
        options.AddOperationTransformer(DescribeAsync);
    });

    private static Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Länsforum",
            Version = Api.Version,
            Description = """
                Recommendations and decisions of regions and municipalities. A client's token is scoped to one principal, and acts in its room.
                Errors are problem+json (RFC 9457) with a stable `code`, in the language of Accept-Language (Swedish unless English is asked for).
                What is not there and what is not yours are the same 404. Lists are paged by `page` and `pageSize`; the header Link names the neighbours.
                Changes require If-Match with the ETag that was read; creations take an Idempotency-Key, and the same request sent twice is carried out once.
                Dates are ISO 8601 days in Sweden, instants are UTC, amounts are whole öre.
                """,
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes[Scheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.OAuth2,
            Flows = new OpenApiOAuthFlows { ClientCredentials = new OpenApiOAuthFlow { TokenUrl = new Uri("/connect/token", UriKind.Relative), Scopes = new Dictionary<string, string>(StringComparer.Ordinal) } },
        };
        return Task.CompletedTask;
    }

    private static async Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var problem = await context.GetOrCreateSchemaAsync(typeof(Problem), null, cancellationToken);
        context.Document?.AddComponent(nameof(Problem), problem);
        operation.Responses ??= [];
        operation.Responses["default"] = new OpenApiResponse
        {
            Description = "A problem; `code` tells which.",
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [Problem.MediaType] = new() { Schema = new OpenApiSchemaReference(nameof(Problem), context.Document) },
            },
        };
        if (metadata.OfType<ApiFaults>().FirstOrDefault() is { } faults)
            operation.Responses["409"] = new OpenApiResponse { Description = faults.Text, Content = operation.Responses["default"].Content };
        if (metadata.OfType<ApiExample>().FirstOrDefault() is { } example
            && operation.RequestBody?.Content is { } contents && contents.TryGetValue("application/json", out var body))
            body.Example = JsonNode.Parse(example.Json);
        if (metadata.OfType<IAllowAnonymous>().Any())
            return;
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] }];
        if (metadata.OfType<IdempotentAttribute>().Any())
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = IdempotentOperation.Header,
                In = ParameterLocation.Header,
                Description = "Made by the client, 1–200 characters: the same request with the same key is carried out once and answered alike.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 200 },
            });
        }
    }
}
