using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

public static partial class FactCatalogue
{
    /// <summary>The words of the closed lists, as one says them; an unknown word is itself.</summary>
    public static LocalizedText WordOf(string word) => Spoken.GetValueOrDefault(word) ?? new(word, word);

    private static readonly Dictionary<string, LocalizedText> Spoken = new(StringComparer.Ordinal)
    {
        ["received"] = new("mottagen", "received"), ["given"] = new("given", "given"),
        ["accepted"] = new("antagen", "accepted"), ["declined"] = new("avböjd", "declined"), ["undecided"] = new("inte besvarad", "undecided"),
        ["meal"] = new("måltid", "meal"), ["refreshment"] = new("enklare förtäring", "refreshment"), ["event"] = new("evenemang", "event"), ["travel"] = new("resa", "travel"),
        ["lodging"] = new("logi", "lodging"), ["studyTrip"] = new("studieresa", "study trip"), ["goods"] = new("vara", "goods"), ["cash"] = new("pengar", "cash"),
        ["giftCard"] = new("presentkort", "gift card"), ["crypto"] = new("kryptotillgång", "crypto asset"), ["discount"] = new("rabatt", "discount"), ["loan"] = new("lån", "loan"),
        ["service"] = new("tjänst", "service"), ["bequest"] = new("arv eller testamente", "bequest"), ["sponsorship"] = new("sponsring", "sponsorship"), ["assignment"] = new("uppdrag", "assignment"),
        ["other"] = new("annat", "other"),
        ["supplier"] = new("leverantör", "supplier"), ["applicant"] = new("sökande", "applicant"), ["client"] = new("brukare eller anhörig", "client or relative"), ["resident"] = new("privatperson", "private person"),
        ["association"] = new("förening", "association"), ["authority"] = new("myndighet", "authority"), ["foreign"] = new("utländsk", "foreign"),
        ["NONE"] = new("ingen", "none"), ["MARKET_DIALOGUE"] = new("marknadsdialog", "market dialogue"), ["ADVERTISED"] = new("annonserad", "advertised"), ["EVALUATION"] = new("utvärdering", "evaluation"),
        ["STANDSTILL"] = new("avtalsspärr", "standstill"), ["CONTRACT"] = new("avtal löper", "contract"), ["CALL_OFF"] = new("avrop", "call-off"), ["EXTENSION"] = new("förlängning", "extension"),
        ["TERMINATED"] = new("avslutat", "terminated"), ["REVIEW"] = new("överprövning", "court review"),
        ["none"] = new("ingen", "none"), ["beerWine"] = new("öl eller vin", "beer or wine"), ["spirits"] = new("sprit", "spirits"),
        ["lunch"] = new("lunch", "lunch"), ["dinner"] = new("middag", "dinner"),
        ["christmas"] = new("jul", "Christmas"), ["jubilee"] = new("jubileum", "jubilee"), ["memory"] = new("minnesgåva", "memory gift"),
    };
}
