using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy.Pages;

/// <summary>What the page about exchange rates says.</summary>
internal static class RateTexts
{
    public static readonly LocalizedText
        Title = new("Växelkurser", "Exchange rates"),
        Lead = new("Så räknas belopp i andra valutor om till kronor. Kursen för händelsens dag sparas i anmälan, och en senare rättelse ändrar inte det som redan är omräknat.",
            "How amounts in other currencies become kronor. The rate of the day of the event is kept in the declaration, and a later correction does not change what was converted."),
        Currency = new("Valuta", "Currency"), CurrencyHint = new("Tre bokstäver, till exempel EUR.", "Three letters, such as EUR."), AllCurrencies = new("Alla valutor", "All currencies"), On = new("Gäller dagen", "Valid on"), Show = new("Visa", "Show"),
        None = new("Det finns ingen kurs för det. Belopp i valutan går till bedömning tills någon anger en.", "There is no rate for that. Amounts in the currency go to review until somebody gives one."),
        ShowAll = new("Visa alla kurser", "Show all rates"), Price = new("Pris", "Price"), Counts = new("gäller", "counts"), Corrected = new("Rättad av en senare", "Corrected by a later one"), Came = new("Följde med programmet", "Came with the application"),
        Recorded = new("Införd", "Recorded"), By = new("Av", "By"), Sure = new("Säkerhet", "Confidence"),
        Add = new("Lägg till en kurs", "Add a rate"), AddMeans = new("En ny kurs för samma dagar rättar den tidigare. Ingenting tas bort.", "A new rate for the same days corrects the earlier one. Nothing is removed."),
        Kronor = new("Pris i kronor", "Price in kronor"), KronorHint = new("Till exempel 11,4235.", "Such as 11.4235."), Units = new("För så många enheter", "For so many units"), UnitsHint = new("1, eller 100 när källan anger priset för hundra.", "1, or 100 where the source quotes a hundred."),
        From = new("Första dagen", "First day"), To = new("Sista dagen", "Last day"), ToHint = new("Lämna tomt när kursen gäller en enda dag. Högst ett år.", "Leave empty when the rate is for one day. At most a year."),
        Source = new("Var är kursen läst?", "Where was the rate read?"), SourceHint = new("Skriv † för en egen.", "Write † for your own."), Save = new("Spara kursen", "Save the rate"), Saved = new("Kursen är införd.", "The rate is recorded."),
        NotANumber = new("Skriv ett tal, till exempel 11,4235.", "Write a number, such as 11.4235."), NotWhole = new("Skriv ett heltal, till exempel 1 eller 100.", "Write a whole number, such as 1 or 100.");

    public static IReadOnlyList<LocalizedText> Confidences { get; } = [new("V – läst i källan", "V – seen in the source"), new("K – känd praxis", "K – known practice"), new("P – eget val", "P – our own choice"), new("U – inte kontrollerad", "U – not verified")];
}
