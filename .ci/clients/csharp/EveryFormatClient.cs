using System.Net.Mime;

namespace Catalogue.Client;

/// <summary>The generated client reads every answer of an operation as JSON; this one keeps the other formats as text.</summary>
internal sealed class EveryFormatClient(HttpClient http) : CatalogueClient(http)
{
    public string Text { get; private set; } = "";

    protected override async Task<ObjectResponseResult<T>> ReadObjectResponseAsync<T>(
        HttpResponseMessage response, IReadOnlyDictionary<string, IEnumerable<string>> headers, CancellationToken cancellationToken)
    {
        Text = "";
        if (response.Content.Headers.ContentType?.MediaType is MediaTypeNames.Application.Json or MediaTypeNames.Application.ProblemJson)
            return await base.ReadObjectResponseAsync<T>(response, headers, cancellationToken);

        Text = await response.Content.ReadAsStringAsync(cancellationToken);
        return new ObjectResponseResult<T>(Activator.CreateInstance<T>(), Text);
    }
}
