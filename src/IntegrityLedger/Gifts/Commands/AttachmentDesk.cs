using System.Security.Cryptography;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Pipeline;
using Marten;
using Npgsql;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>A file as it was sent.</summary>
public sealed record IncomingFile(string Name, byte[] Content, AttachmentKind Kind);

/// <summary>A file to hand out; always as a download.</summary>
public sealed record OutgoingFile(string Name, string ContentType, byte[] Content);

/// <summary>Files beside the ledger: the digest in the event, the content encrypted under the case's key in the same transaction.</summary>
public sealed class AttachmentDesk(GiftDesk gifts, GiftDoor door, Vault vault, IDocumentStore store)
{
    public const int MostBytes = 10 * 1024 * 1024, MostFiles = 30;

    private static readonly Refusal TooLarge = GiftRefusals.Invalid("file", "Filen är större än 10 MB. Ta en mindre bild eller dela upp filen.", "The file is larger than 10 MB. Take a smaller picture or split the file.");
    private static readonly Refusal Empty = GiftRefusals.Missing("file", "Välj en fil som inte är tom.", "Choose a file that is not empty.");
    private static readonly Refusal WrongType = GiftRefusals.Invalid("file", "Bara PDF, JPEG, PNG, WebP, GIF och HEIC tas emot. Innehållet avgör, inte namnet.", "Only PDF, JPEG, PNG, WebP, GIF and HEIC are taken. The content decides, not the name.");
    private static readonly Refusal TooMany = GiftRefusals.Invalid("file", $"Ärendet har redan {MostFiles} bilagor.", $"The matter already has {MostFiles} attachments.");

    private static readonly Refusal Damaged = new("gift-attachment-damaged", RefusalKind.WrongState, new("Filen stämmer inte med sitt avtryck i liggaren och lämnas inte ut.", "The file does not match its digest in the ledger and is not handed out."));

    public Task<Outcome<GiftAnswer>> Add(Guid id, IncomingFile file, LedgerRequest request, CancellationToken ct) =>
        gifts.Act(id, null, request, step =>
        {
            if (file.Content.Length == 0) return Empty;
            if (file.Content.Length > MostBytes) return TooLarge;
            if (FileSignature.ContentType(file.Content) is not { } type) return WrongType;
            if (step.Gift.Attachments.Count >= MostFiles) return TooMany;
            var attachment = new AttachmentAdded(CaseIds.New(), file.Kind, Convert.ToHexStringLower(SHA256.HashData(file.Content)), file.Content.Length, type,
                step.Seal.Text(FileNames.Safe(file.Name, type)), step.Actor.Login);
            var outcome = GiftRules.Attach(step.Gift, step.Actor, attachment);
            if (!outcome.IsRefused) step.Session.QueueSqlCommand("insert into ledger.attachment (id, gift_id, content) values (?, ?, ?)", attachment.AttachmentId, id, step.Seal.File(file.Content));
            return outcome;
        }, ct);

    public async Task<Outcome<OutgoingFile>> Read(Guid id, Guid attachmentId, LedgerRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<GiftSummary>(id, ct) is not { } summary) return GiftRefusals.NotFound;
        if (await door.Closed(summary.State, request, ct) is { } closed) return closed;
        if (summary.State.Attachments.FirstOrDefault(a => a.AttachmentId == attachmentId) is not { } attachment) return GiftRefusals.NotFound;
        var seal = await vault.Load(session, id, ct);
        if (seal.IsDestroyed) return GiftRefusals.NotFound;
        await using var command = new NpgsqlCommand("select content from ledger.attachment where id = @id");
        command.Parameters.AddWithValue("id", attachmentId);
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        if (!await reader.ReadAsync(ct)) return GiftRefusals.NotFound;
        return Opened(seal, reader.GetFieldValue<byte[]>(0)) is { } content && Convert.ToHexStringLower(SHA256.HashData(content)) == attachment.Sha256
            ? new OutgoingFile(seal.Open(attachment.FileName)!, attachment.ContentType, content)
            : Damaged;
    }

    /// <summary>Null for what no longer opens: somebody changed it in the database.</summary>
    private static byte[]? Opened(Seal seal, byte[] kept)
    {
        try { return seal.OpenFile(kept); }
        catch (CryptographicException) { return null; }
    }
}
