using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace IntegrityLedger.Web;

/// <summary>The stylesheet, the script and the icon, carried inside the executable and compressed once at start.</summary>
/// <remarks>Their addresses hold a digest of their content, so that a browser may keep them for a year and never shows an old one.</remarks>
public static class WebAssets
{
    private sealed record Asset(string Url, string Type, byte[] Plain, byte[] Brotli, byte[] Gzip);

    private static readonly FrozenDictionary<string, Asset> ByName = new[]
    {
        Load("app.css", "text/css; charset=utf-8"), Load("app.js", "text/javascript; charset=utf-8"), Load("icon.svg", "image/svg+xml"),
    }.ToFrozenDictionary(asset => asset.Url.Split('/')[^1].Split('?')[0]);

    /// <summary>Address of <paramref name="name"/> with its digest.</summary>
    public static string Url(string name) => ByName[name].Url;

    /// <summary>Serves GET /assets/{name}.</summary>
    public static async Task Serve(string name, HttpContext http)
    {
        if (!ByName.TryGetValue(name, out var asset))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var accepted = http.Request.Headers.AcceptEncoding.ToString();
        var (body, encoding) = accepted.Contains("br", StringComparison.Ordinal) ? (asset.Brotli, "br")
            : accepted.Contains("gzip", StringComparison.Ordinal) ? (asset.Gzip, "gzip") : (asset.Plain, null);
        if (encoding is not null) http.Response.Headers.ContentEncoding = encoding;
        http.Response.Headers.Vary = "Accept-Encoding";
        http.Response.Headers.CacheControl = http.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=60";
        http.Response.ContentType = asset.Type;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    private static Asset Load(string name, string type)
    {
        var assembly = Assembly.GetExecutingAssembly();
        // Written in several files, served as one: "css/10-tokens.css", "css/20-base.css", ... make app.css, and so for the script.
        var parts = assembly.GetManifestResourceNames().Where(resource => resource == $"assets/{name}" || resource.StartsWith($"assets/{name.Split('.')[^1]}/", StringComparison.Ordinal));
        using var whole = new MemoryStream();
        foreach (var part in parts.Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(part)!;
            stream.CopyTo(whole);
        }
        var plain = whole.ToArray();
        var digest = Convert.ToHexStringLower(SHA256.HashData(plain))[..12];
        return new($"/assets/{name}?v={digest}", type, plain, Packed(plain, to => new BrotliStream(to, CompressionLevel.SmallestSize)), Packed(plain, to => new GZipStream(to, CompressionLevel.SmallestSize)));
    }

    private static byte[] Packed(byte[] plain, Func<Stream, Stream> compressor)
    {
        using var packed = new MemoryStream();
        using (var stream = compressor(packed)) stream.Write(plain);
        return packed.ToArray();
    }
}
