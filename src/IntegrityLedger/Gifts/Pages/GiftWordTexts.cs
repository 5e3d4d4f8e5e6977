using IntegrityLedger.Kernel;
using IntegrityLedger.Web.Shared;

namespace IntegrityLedger.Gifts.Pages;

/// <summary>What the words of the HTTP contract are called for people.</summary>
public static class GiftWordTexts
{
    public static readonly IReadOnlyList<Choice> Categories =
    [
        new("meal", new("Måltid", "Meal"), new("lunch, middag, kundmöte med mat", "lunch, dinner, a meeting with food")),
        new("refreshment", new("Fika eller enklare förtäring", "Coffee or refreshments"), new("kaffe, frukt, smörgås", "coffee, fruit, a sandwich")),
        new("goods", new("Sak", "Goods"), new("choklad, blommor, bok, flaska vin", "chocolates, flowers, a book, a bottle of wine")),
        new("event", new("Evenemang", "Event"), new("match, konsert, mässa, golf", "a match, a concert, a fair, golf")),
        new("studyTrip", new("Studieresa eller konferens", "Study trip or conference"), new("fabriksbesök, kurs", "a factory visit, a course")),
        new("giftCard", new("Presentkort", "Gift card"), new("också digitala värdebevis", "digital vouchers too")),
        new("travel", new("Resa", "Travel"), new("flyg, tåg, båttur", "a flight, a train, a boat trip")),
        new("lodging", new("Boende", "Lodging"), new("hotellnatt, lånad stuga", "a hotel night, a borrowed cottage")),
        new("discount", new("Rabatt", "Discount"), new("personligt pris, bonuspoäng", "a personal price, bonus points")),
        new("service", new("Tjänst", "Service"), new("hantverkshjälp, rådgivning", "a craftsman’s help, advice")),
        new("cash", new("Pengar", "Cash"), new("kontanter, Swish, dricks", "cash, a payment by phone, tips")),
        new("crypto", new("Kryptotillgång", "Crypto asset"), new("bitcoin och liknande", "bitcoin and the like")),
        new("loan", new("Lån", "Loan"), new("pengar, bil, verktyg, bostad", "money, a car, tools, a home")),
        new("bequest", new("Testamente eller arv", "Bequest"), new("från brukare eller klient", "from a client")),
        new("sponsorship", new("Sponsring", "Sponsorship"), new("till dig, din förening, er enhet", "to you, your association, your unit")),
        new("assignment", new("Uppdrag eller jobb", "Assignment or job"), new("extrauppdrag, arvode, anställning", "a side assignment, a fee, a post")),
        new("other", new("Något annat", "Something else"), new("beskriv det nedan", "describe it below")),
    ];

    public static readonly IReadOnlyList<Choice> Responses =
    [
        new("accepted", new("Jag tog emot", "I accepted"), new("också om du lämnat tillbaka den sedan", "also if you returned it later")),
        new("declined", new("Jag tackade nej", "I declined"), new("anmäl gärna: det visar mönster", "do declare: it shows patterns")),
        new("undecided", new("Jag har inte svarat än", "I have not answered yet"), new("anmäl och invänta svaret", "declare and await the answer")),
    ];

    public static readonly IReadOnlyList<Choice> Counterparties =
    [
        new("supplier", new("Företag eller leverantör", "Company or supplier"), new("också möjliga leverantörer", "possible suppliers too")),
        new("applicant", new("Sökande i ett ärende", "Applicant in a case"), new("bygglov, tillstånd, bidrag", "permits, licences, grants")),
        new("client", new("Brukare, elev eller anhörig", "Client, pupil or relative"), new("den du vårdar, lär eller hjälper", "somebody you care for, teach or help")),
        new("resident", new("Invånare", "Resident"), new("någon i staden, i övrigt", "somebody else in the city")),
        new("association", new("Förening", "Association"), new("idrott, kultur, intresseorganisation", "sports, culture, an interest group")),
        new("authority", new("Myndighet", "Authority"), new("annan kommun, region, staten", "another municipality, a region, the state")),
        new("foreign", new("Utländsk part", "Foreign party"), new("besökare, ambassad, vänort", "a visitor, an embassy, a twin town")),
        new("unknown", new("Vet inte", "Do not know"), new("till exempel en anonym gåva", "an anonymous gift, for example")),
    ];

    public static readonly IReadOnlyList<Choice> Alcohols =
        [new("none", new("Ingen", "None")), new("beerWine", new("Öl eller vin", "Beer or wine")), new("spirits", new("Starksprit", "Spirits")), new("unknown", new("Vet inte", "Do not know"))];

    public static readonly IReadOnlyList<Choice> Meals = [new("lunch", new("Lunch", "Lunch")), new("dinner", new("Middag", "Dinner")), new("other", new("Annan måltid", "Another meal"))];

    /// <summary>No guest from outside: internal representation.</summary>
    public static readonly Choice InternalGuests = new(DeclareForm.Internal, new("Bara egna medarbetare", "Only our own staff"), new("avtackning, julbord, kickoff", "a farewell, a Christmas dinner, a kick-off"));

    public static readonly IReadOnlyList<Choice> Occasions =
    [
        new("christmas", new("Jul", "Christmas")), new("jubilee", new("Jubileum", "Jubilee")), new("memory", new("Minnesgåva", "Memory gift")), new("other", new("Annat", "Other")),
    ];

    public static readonly IReadOnlyList<Choice> Disposals =
    [
        new("returned", new("Lämnad tillbaka till givaren", "Returned to the giver")),
        new("handedOver", new("Överlämnad till arbetsgivaren", "Handed over to the employer")),
        new("shared", new("Delad på arbetsplatsen", "Shared at work")),
        new("usedInService", new("Används i verksamheten", "Used in the service")),
        new("donated", new("Skänkt vidare av arbetsgivaren", "Donated by the employer")),
        new("destroyed", new("Förstörd", "Destroyed")),
        new("policeEvidence", new("Lämnad till polisen", "Given to the police")),
    ];

    public static readonly IReadOnlyList<Choice> Directions =
        [new("received", new("Något jag fick eller erbjöds", "Something I received or was offered")), new("given", new("Något vi ger eller bjuder på", "Something we give or offer"))];

    public static readonly IReadOnlyList<Choice> Bases =
    [
        new("receipt", new("Kvitto", "Receipt")), new("marketPrice", new("Pris i handeln", "Price in the shops")),
        new("estimate", new("Uppskattning", "Estimate")), new("unknown", new("Vet inte", "Do not know")),
    ];

    public static readonly IReadOnlyList<Choice> AttachmentKinds =
        [new("receipt", new("Kvitto", "Receipt")), new("photo", new("Foto", "Photo")), new("programme", new("Program", "Programme")), new("other", new("Annat", "Other"))];

    /// <summary>The word for a value of the contract, or the value itself for one that is not in the list.</summary>
    public static LocalizedText Word(IReadOnlyList<Choice> choices, string value) => choices.FirstOrDefault(choice => choice.Value == value)?.Label ?? new(value, value);
}
