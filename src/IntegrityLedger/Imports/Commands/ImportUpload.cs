using System.Security.Cryptography;
using IntegrityLedger.Imports.Mapping;
using IntegrityLedger.Kernel;
using Microsoft.AspNetCore.Http.Features;

namespace IntegrityLedger.Imports.Commands;

/// <summary>What came over the network: the register, and a mapping as a file, as text or by the name of a shipped one.</summary>
public sealed record ImportUpload(Stream File, string FileName, ChosenMapping? Mapping, string MappingHash) : IAsyncDisposable
{
    /// <summary>Largest register over the network, in bytes; the command line takes any.</summary>
    public const long Largest = 200_000_000;
    /// <summary>Room for the mapping and the envelope.</summary>
    public const long Overhead = 2_000_000;

    public static async Task<Outcome<ImportUpload>> Read(HttpRequest request, ShippedMappings shipped, CancellationToken ct)
    {
        if (!request.HasFormContentType) return ImportRefusals.NoFile();
        try
        {
            var form = await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = Largest, ValueLengthLimit = 1_000_000, ValueCountLimit = 16 }, ct);
            if (form.Files.GetFile("file") is not { } file) return ImportRefusals.NoFile();
            var text = form.Files.GetFile("mapping") is { } own ? await Text(own, ct) : form["mapping"].ToString().Trim();
            var mapping = Chosen(text, shipped);
            if (mapping.Refusal is { } refusal) return refusal;
            return new ImportUpload(file.OpenReadStream(), Path.GetFileName(file.FileName), mapping.Value, Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))));
        }
        catch (InvalidDataException)
        {
            return request.ContentLength > Largest ? ImportRefusals.TooLarge(Largest) : ImportRefusals.NoFile();
        }
    }

    /// <summary>JSON is an own mapping, any other word the name of a shipped one.</summary>
    internal static Outcome<ChosenMapping?> Chosen(string text, ShippedMappings shipped)
    {
        if (text.Length == 0) return Outcome.Of<ChosenMapping?>(null);
        var own = text.StartsWith('{') || text.StartsWith('[') || text.StartsWith('/') || text.StartsWith('"');
        var found = own ? MappingJson.Parse(text) : shipped.Find(text);
        return found.Refusal is { } refusal ? refusal : new ChosenMapping(found.Value, own ? "own" : text);
    }

    public ValueTask DisposeAsync() => File.DisposeAsync();

    private static async Task<string> Text(IFormFile file, CancellationToken ct)
    {
        using var reader = new StreamReader(file.OpenReadStream());
        return (await reader.ReadToEndAsync(ct)).Trim();
    }
}
