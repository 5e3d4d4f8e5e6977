using IntegrityLedger.Kernel;

namespace IntegrityLedger.Gifts.Pages;

/// <summary>Column headings and short words of the tables of declarations.</summary>
public static class TableTexts
{
    public static readonly LocalizedText RecordedAt = new("Registrerad", "Recorded");
    public static readonly LocalizedText Answer = new("Svar", "Answer");
    public static readonly LocalizedText Given = new("Given", "Given out");
    public static readonly LocalizedText Outcome = new("Policyn sa", "Policy said");
    public static readonly LocalizedText Accepted = new("Mottagen", "Accepted");
    public static readonly LocalizedText Declined = new("Avböjd", "Declined");
    public static readonly LocalizedText Undecided = new("Obesvarad", "Not answered");

    public static LocalizedText Response(string response) => response switch { "accepted" => Accepted, "declined" => Declined, _ => Undecided };
}
