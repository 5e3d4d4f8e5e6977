using IntegrityLedger.Kernel;

namespace IntegrityLedger.Platform.Http;

/// <summary>Which HTTP status a kind of refusal has, and the heading people see for a status.</summary>
public static class Statuses
{
    public static int Of(RefusalKind kind) => kind switch
    {
        RefusalKind.Form => StatusCodes.Status400BadRequest,
        RefusalKind.NotSignedIn => StatusCodes.Status401Unauthorized,
        RefusalKind.NotYours => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.WrongState => StatusCodes.Status409Conflict,
        RefusalKind.Rule => StatusCodes.Status422UnprocessableEntity,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A refusal of an unknown kind"),
    };

    public static LocalizedText Title(int status) => status switch
    {
        400 => new("Något i förfrågan behöver rättas", "Something in the request needs mending"),
        401 => new("Du är inte inloggad", "You are not signed in"),
        403 => new("Du har inte behörighet", "You may not do this"),
        404 => new("Det finns inget här", "There is nothing here"),
        405 => new("Adressen tar inte emot det anropet", "This address does not take that method"),
        409 => new("Läget har ändrats", "Things have changed"),
        413 => new("Förfrågan är för stor", "The request is too large"),
        415 => new("Formatet stöds inte", "The format is not supported"),
        421 => new("Fel adress", "Wrong address"),
        422 => new("En regel säger nej", "A rule says no"),
        429 => new("För många försök", "Too many attempts"),
        503 => new("Tjänsten svarar inte just nu", "The service does not answer just now"),
        >= 500 => new("Något gick fel hos oss", "Something went wrong on our side"),
        _ => new("Förfrågan kunde inte tas emot", "The request could not be taken"),
    };

    /// <summary>The refusal for a bare status that some middleware set without saying why.</summary>
    public static Refusal Bare(int status) => status switch
    {
        401 => new("not-signed-in", RefusalKind.NotSignedIn, new("Logga in först: POST /api/session eller sidan /sign-in.", "Sign in first: POST /api/session or the page /sign-in.")),
        403 => new("not-permitted", RefusalKind.NotYours, new("Din roll eller enhet ger inte tillgång till det här.", "Your role or unit does not give access to this.")),
        404 => new("not-found", RefusalKind.NotFound, new("Adressen finns inte. Den leder ingenstans, eller till något du inte får känna till.", "There is no such address. It leads nowhere, or to something you may not know of.")),
        405 => new("method-not-allowed", RefusalKind.Form, new("Adressen finns men tar inte emot det anropet; rubriken Allow visar vad den tar emot.", "The address exists but does not take that method; the Allow header shows what it takes.")),
        413 => new("body-too-large", RefusalKind.Form, new("Förfrågan är större än vad adressen tar emot.", "The request is larger than this address takes.")),
        415 => new("unsupported-media-type", RefusalKind.Form, new("Skicka uppgifterna som JSON: Content-Type: application/json.", "Send the data as JSON: Content-Type: application/json.")),
        429 => new("too-many-attempts", RefusalKind.Form, new("För många försök på kort tid. Vänta en stund och försök igen.", "Too many attempts in a short time. Wait a moment and try again.")),
        503 => new("unavailable", RefusalKind.WrongState, new("Databasen svarar inte. Inget har sparats; försök igen om en stund.", "The database does not answer. Nothing was saved; try again in a moment.")),
        >= 500 => new("unexpected", RefusalKind.WrongState, new("Något oväntat hände och har loggats. Uppge numret i traceId om du frågar om det.", "Something unexpected happened and was logged. Give the number in traceId when you ask about it.")),
        _ => new("bad-request", RefusalKind.Form, new("Servern kunde inte läsa förfrågan.", "The server could not read the request.")),
    };
}
