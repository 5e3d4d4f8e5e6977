using IntegrityLedger.Kernel;

namespace IntegrityLedger.Notifications;

/// <summary>Why a wish about notifications was not taken.</summary>
public static class NotificationRefusals
{
    public static readonly Refusal Language = Field("language", new("Språket ska vara sv eller en.", "The language must be sv or en."));
    public static readonly Refusal Digest = Field("digest", new("Välj hur ofta: daily, weekly eller off.", "Choose how often: daily, weekly or off."));
    public static readonly Refusal TooLittleLeft = Field("quietTo", new("De tysta timmarna lämnar mindre än en timme av dygnet. Korta dem, eller välj att inte få mejl.",
        "The quiet hours leave less than one hour of the day. Shorten them, or choose to get no mail."));

    public static Refusal Time(string field) => Field(field, new("Skriv ett klockslag som 18:00.", "Write a time such as 18:00."));

    private static Refusal Field(string field, LocalizedText message) => new("notification-field-invalid", RefusalKind.Form, message, Field: field);
}
