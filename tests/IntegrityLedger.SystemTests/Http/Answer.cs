using System.Net.Http.Json;
using System.Text.Json;

namespace IntegrityLedger.SystemTests.Http;

/// <summary>Shorthand for asking and for reading problem details.</summary>
public static class Answer
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public static async Task<JsonElement> Json(this HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>(Now);

    public static Task<HttpResponseMessage> SignIn(this HttpClient client, string login) => client.PostAsJsonAsync("/api/session", new { user = login }, Now);

    public static Task<HttpResponseMessage> PostJson(this HttpClient client, string url, string json, string type = "application/json", params (string Name, string Value)[] headers) =>
        client.Send(HttpMethod.Post, url, new StringContent(json, System.Text.Encoding.UTF8, type), headers);

    public static Task<HttpResponseMessage> Get(this HttpClient client, string url, params (string Name, string Value)[] headers) => client.Send(HttpMethod.Get, url, null, headers);

    public static Task<HttpResponseMessage> Send(this HttpClient client, HttpMethod method, string url, HttpContent? content, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, url) { Content = content };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return client.SendAsync(request, Now);
    }
}
