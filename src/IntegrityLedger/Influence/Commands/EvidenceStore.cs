using System.Security.Cryptography;
using IntegrityLedger.Influence.Files;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Marten;
using Npgsql;

namespace IntegrityLedger.Influence.Commands;

/// <summary>A file as it was sent.</summary>
/// <param name="RemoveMetadata">The reporter wants what the file tells beside its content taken away.</param>
public sealed record IncomingEvidence(string Name, byte[] Content, bool RemoveMetadata);

/// <summary>A file as it is kept.</summary>
public sealed record CleanEvidence(EvidenceFile File, byte[] Content);

/// <summary>What is known of a file; sealed in its event.</summary>
/// <param name="Sha256">Hex, of the content as it is kept.</param>
/// <param name="Removed">Kinds of what was taken away: words of <see cref="RemovedKind"/>.</param>
public sealed record EvidenceFile(string Name, string ContentType, long Bytes, string Sha256, IReadOnlyList<string> Removed);

/// <summary>A file to hand out; always as a download.</summary>
public sealed record OutgoingEvidence(string Name, string ContentType, byte[] Content);

/// <summary>Files of reports: checked, cleaned, encrypted under the report's key beside the ledger; the digest in the event is of the encrypted bytes.</summary>
public sealed class EvidenceStore
{
    public const int MostBytes = 10 * 1024 * 1024, MostAtOnce = 5;

    private static readonly Refusal TooMany = InfluenceRefusals.Invalid("file", $"Skicka högst {MostAtOnce} filer åt gången. Fler kan läggas till efteråt.", $"Send at most {MostAtOnce} files at a time. More can be added afterwards.");
    private static readonly Refusal TooLarge = InfluenceRefusals.Invalid("file", "Filen är större än 10 MB. Ta en mindre bild eller dela upp filen.", "The file is larger than 10 MB. Take a smaller picture or split the file.");
    private static readonly Refusal Empty = InfluenceRefusals.Invalid("file", "Filen är tom.", "The file is empty.");
    private static readonly Refusal WrongType = InfluenceRefusals.Invalid("file",
        "Den sortens fil tas inte emot. Bilder, PDF, Word, Excel, PowerPoint, OpenDocument, text och e-post (.eml) går bra; innehållet avgör, inte namnet.",
        "That kind of file is not taken. Pictures, PDF, Word, Excel, PowerPoint, OpenDocument, text and mail (.eml) are; the content decides, not the name.");

    /// <summary>All of them, cleaned where it was asked for; refused as a whole when one cannot be taken, so that nothing is lost unseen.</summary>
    public Outcome<IReadOnlyList<CleanEvidence>> Check(IReadOnlyList<IncomingEvidence> files)
    {
        if (files.Count > MostAtOnce) return TooMany;
        var clean = new List<CleanEvidence>();
        foreach (var file in files)
        {
            if (file.Content.Length == 0) return Empty;
            if (file.Content.Length > MostBytes) return TooLarge;
            if (EvidenceKind.Of(file.Content) is not { } type) return WrongType;
            var cleaned = file.RemoveMetadata ? MetadataRemoval.Clean(file.Content, type) : new(file.Content, [], null);
            // What may still tell who made it is the reporter's to send or not, and never sent without asking.
            if (cleaned.Left is { } left) return NotClean(left);
            // A name chosen on somebody's own computer may tell who it is.
            var name = FileNames.Safe(file.RemoveMetadata ? $"bilaga-{clean.Count + 1}" : file.Name, type);
            clean.Add(new(new(name, type, cleaned.Content.Length, Convert.ToHexStringLower(SHA256.HashData(cleaned.Content)), cleaned.Removed), cleaned.Content));
        }
        return clean;
    }

    /// <summary>Queues the encrypted content; the event is the caller's to append.</summary>
    public EvidenceAdded Keep(IDocumentSession session, OpenedReport report, CleanEvidence file, DateTimeOffset at, string by)
    {
        var (id, cipher) = (CaseIds.New(), report.Seal.File(file.Content));
        session.QueueSqlCommand("insert into ledger.influence_evidence (id, report_id, content) values (?, ?, ?)", id, report.Report, cipher);
        return new(id, Convert.ToHexStringLower(SHA256.HashData(cipher)), cipher.Length, report.Seal.Json(file.File, 512), at, by);
    }

    /// <summary>The file in clear; refused when its encrypted bytes are not those of the ledger.</summary>
    public async Task<Outcome<OutgoingEvidence>> Read(IQuerySession session, OpenedReport report, EvidenceState known, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select content from ledger.influence_evidence where id = @id and report_id = @report");
        command.Parameters.AddWithValue("id", known.Id);
        command.Parameters.AddWithValue("report", report.Report);
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        if (!await reader.ReadAsync(ct)) return InfluenceRefusals.NoSuchAttachment;
        var cipher = reader.GetFieldValue<byte[]>(0);
        if (Convert.ToHexStringLower(SHA256.HashData(cipher)) != known.CipherSha256) return Damaged;
        var file = report.Seal.OpenJson<EvidenceFile>(known.File)!;
        return new OutgoingEvidence(file.Name, file.ContentType, report.Seal.OpenFile(cipher));
    }

    private static Refusal NotClean(LocalizedText left) => InfluenceRefusals.Invalid("removeMetadata",
        $"{left.Sv} Inget är skickat. Välj att skicka filerna som de är, eller ta en annan fil.", $"{left.En} Nothing has been sent. Choose to send the files as they are, or take another file.");

    private static readonly Refusal Damaged = new("influence-attachment-damaged", RefusalKind.WrongState,
        new("Filen stämmer inte med sitt avtryck i liggaren och lämnas inte ut.", "The file does not match its digest in the ledger and is not handed out."));
}
