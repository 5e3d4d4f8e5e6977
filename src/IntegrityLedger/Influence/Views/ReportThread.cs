using IntegrityLedger.Influence.Commands;
using IntegrityLedger.Influence.Files;
using IntegrityLedger.Platform.Crypto;
using JasperFx.Events;

namespace IntegrityLedger.Influence.Views;

/// <summary>The thread between a reporter and those who handle the report, opened.</summary>
internal static class ReportThread
{
    public static IReadOnlyList<ThreadLine> Of(IReadOnlyList<IEvent> events, Seal seal) => [.. events.Select(e => Line(e.Data, seal)).OfType<ThreadLine>()];

    public static IReadOnlyList<AttachmentShown> Attachments(InfluenceReport report, Seal seal, string language) =>
        [.. report.Evidence.Select(e => (e, File: seal.OpenJson<EvidenceFile>(e.File)!))
            .Select(x => new AttachmentShown(x.e.Id, x.File.Name, x.File.ContentType, x.File.Bytes, x.e.FromReporter, [.. x.File.Removed.Select(kind => RemovedKind.InWords(kind).In(language))]))];

    private static ThreadLine? Line(object e, Seal seal) => e switch
    {
        ReporterWrote w => new("reporter", "message", Words(w.Text, seal), w.At),
        HandlerWrote w => new("handler", "message", Words(w.Text, seal), w.At),
        ReportAcknowledged a => new("handler", "acknowledgement", Words(a.Text, seal), a.At),
        FeedbackGiven f => new("handler", "feedback", Words(f.Text, seal), f.At),
        _ => null,
    };

    private static string Words(Kernel.SealedText text, Seal seal) => seal.OpenJson<string>(text) ?? "";
}
