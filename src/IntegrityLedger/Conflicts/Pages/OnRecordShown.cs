using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Texts;

namespace IntegrityLedger.Conflicts.Pages;

/// <summary>What is on record about somebody, in a line.</summary>
internal static class OnRecordShown
{
    /// <summary>Board seat: Nordbro Anläggning AB.</summary>
    public static string Name(OnRecordLine line, Ui ui) => Formats.Sentence(Within(line, ui));

    /// <summary>The same within a sentence.</summary>
    public static string Within(OnRecordLine line, Ui ui) => string.Join(": ", new[] { ui.T(InterestTexts.Word(line.Kind)), line.To }.Where(part => part is { Length: > 0 }));

    /// <summary>I-2026-00012 · a relative's · from 3 March 2026.</summary>
    public static string About(OnRecordLine line, Ui ui) => string.Join(" · ", new[]
    {
        line.CaseNumber, line.Relation == InterestRelation.Relative ? ui.T(AttestationTexts.Relative) : null,
        line.Until is { } until ? ui.T(AttestationTexts.FromTo, Formats.Date(line.From, ui.Language), Formats.Date(until, ui.Language)) : ui.T(AttestationTexts.From, Formats.Date(line.From, ui.Language)),
    }.Where(part => part is not null));
}
