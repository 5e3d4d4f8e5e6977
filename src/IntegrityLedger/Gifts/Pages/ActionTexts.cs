using IntegrityLedger.Kernel;

namespace IntegrityLedger.Gifts.Pages;

/// <summary>What an action is called on its button, on its page, and what it does.</summary>
public sealed record ActionWords(LocalizedText Label, LocalizedText Title, LocalizedText What);

/// <summary>The words of the steps on an existing matter.</summary>
public static class ActionTexts
{
    public static readonly LocalizedText DeclareToo = new("Anmäl också bindningen", "Declare the tie as well");
    public static readonly LocalizedText DeclareTooWhat = new("Då passeras du även i andra ärenden med samma motpart. Gäller från i dag; du kan ändra uppgifterna efteråt under Mina jäv och intressen.", "You are then passed over in other cases with the same counterparty too. It holds from today; you can change the details afterwards under My conflicts and interests.");
    public static readonly LocalizedText TieKind = new("Vad består den i?", "What is it?");
    public static readonly LocalizedText Decide = new("Besluta", "Decide");
    public static readonly LocalizedText Cancel = new("Avbryt", "Cancel");

    public static readonly IReadOnlyDictionary<string, ActionWords> Known = new Dictionary<string, ActionWords>
    {
        ["answer"] = new(new("Svara på frågan", "Answer the question"), new("Svara på frågan", "Answer the question"), new("Svaret läggs till ärendet och tiden för beslut börjar gå igen.", "The answer is added to the case and the time for deciding runs again.")),
        ["correction"] = new(new("Rätta uppgifter", "Correct the facts"), new("Rätta uppgifter", "Correct the facts"), new("Det gamla värdet står kvar i ärendets historia bredvid det nya. Policyn prövas om.", "The old value stays in the story of the case beside the new one. The policy is applied again.")),
        ["withdrawal"] = new(new("Ta tillbaka anmälan", "Withdraw the declaration"), new("Ta tillbaka anmälan", "Withdraw the declaration"), new("Ärendet avslutas men står kvar i registret som återkallat.", "The case ends but stays in the register as withdrawn.")),
        ["handover"] = new(new("Lämna tillbaka eller över", "Return or hand over"), new("Vad gjordes med förmånen?", "What was done with the benefit?"), new("Att den togs emot och sedan lämnades tillbaka syns som just det.", "That it was accepted and then returned shows as exactly that.")),
        ["holding"] = new(new("Den är genomförd", "It has been held"), new("Representationen är genomförd", "The hospitality has been held"), new("Därefter dokumenterar du deltagare och kvitto.", "After that you document participants and receipt.")),
        ["documentation"] = new(new("Dokumentera", "Document"), new("Dokumentera deltagare och kvitto", "Document participants and receipt"), new("Någon som inte deltog attesterar sedan kostnaden.", "Somebody who did not take part then attests the cost.")),
        ["attestation"] = new(new("Attestera", "Attest"), new("Attestera kostnaden", "Attest the cost"), new("Du intygar att kostnaden hör till verksamheten och att underlaget är fullständigt.", "You certify that the cost belongs to the service and that the papers are complete.")),
        ["posting"] = new(new("Bokförd", "Posted"), new("Kostnaden är bokförd", "The cost is posted"), new("Verifikationens nummer knyter ärendet till bokföringen.", "The voucher number ties the case to the accounts.")),
        ["attachments"] = new(new("Lägg till en bilaga", "Add an attachment"), new("Lägg till en bilaga", "Add an attachment"), new("Kvitto, foto eller program: PDF eller bild, högst 10 MB. Filen krypteras och dess fingeravtryck skrivs i liggaren.", "A receipt, a photo or a programme: PDF or picture, at most 10 MB. The file is encrypted and its fingerprint is written in the ledger.")),
        ["closing"] = new(new("Avsluta ärendet", "Close the case"), new("Avsluta ärendet", "Close the case"), new("Inget mer väntas. Ärendet kan öppnas igen om något nytt kommer fram.", "Nothing more is expected. The case can be opened again if something new comes up.")),
        ["reopening"] = new(new("Ta upp ärendet igen", "Reopen the case"), new("Ta upp ärendet igen", "Reopen the case"), new("Det tidigare beslutet står kvar; ett nytt beslut läggs till.", "The earlier decision stays; a new one is added.")),
        ["recusal"] = new(new("Jag är jävig", "I am in conflict"), new("Avstå på grund av jäv", "Step aside because of a conflict"), new("Ärendet går genast till nästa person som får besluta. Du kan inte läsa det därefter. Din förklaring står kvar i ärendets historia.", "The case goes at once to the next person who may decide. You can no longer read it after that. Your explanation stays in the story of the case.")),
        ["police-report"] = new(new("Polisanmäld", "Reported to the police"), new("Ärendet är polisanmält", "The case is reported to the police"), new("Anteckna när, och polisens diarienummer om du har det.", "Note when, and the police reference if you have it.")),
    };

    public static readonly LocalizedText Text = new("Ditt svar", "Your answer");
    public static readonly LocalizedText Reason = new("Varför?", "Why?");
    public static readonly LocalizedText Disposal = new("Vad gjordes?", "What was done?");
    public static readonly LocalizedText On = new("Vilken dag?", "Which day?");
    public static readonly LocalizedText Note = new("Anteckning", "Note");
    public static readonly LocalizedText ReceiptTotal = new("Kvittots summa, moms inräknad", "Total of the receipt, VAT included");
    public static readonly LocalizedText Vat = new("Varav moms", "Of which VAT");
    public static readonly LocalizedText AlcoholShare = new("Varav alkohol", "Of which alcohol");
    public static readonly LocalizedText Voucher = new("Verifikationens nummer", "Voucher number");
    public static readonly LocalizedText File = new("Välj fil", "Choose a file");
    public static readonly LocalizedText FileKind = new("Vad visar den?", "What does it show?");
    public static readonly LocalizedText Reference = new("Polisens diarienummer", "Police reference");
    public static readonly LocalizedText GiverName = new("Givarens eller gästens namn", "Name of the giver or guest");
    public static readonly LocalizedText GiverNumber = new("Organisationsnummer", "Organisation number");
}
