namespace IntegrityLedger.Web.Shared;

/// <summary>A file beside a case; the digest (hex, SHA-256 of the content) stands in the ledger.</summary>
public sealed record AttachedFile(string Name, string Url, long Bytes, string Digest);
