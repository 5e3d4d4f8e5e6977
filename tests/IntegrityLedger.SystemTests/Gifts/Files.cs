using System.Net.Http.Headers;

namespace IntegrityLedger.SystemTests.Gifts;

/// <summary>Files as a browser sends them.</summary>
internal static class Files
{
    /// <summary>A picture of one pixel.</summary>
    public static byte[] Picture { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static MultipartFormDataContent Form(byte[] content, string name, string kind = "receipt", string type = "image/png")
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue(type);
        return new MultipartFormDataContent { { file, "file", name }, { new StringContent(kind), "kind" } };
    }
}
