using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts.Pages;

/// <summary>The words of answering the yearly attestation.</summary>
public static class AttestationTexts
{
    public static readonly LocalizedText Title = new("Min årliga försäkran", "My yearly attestation");
    public static readonly LocalizedText Lead = new("En gång om året frågar vi om det du har anmält fortfarande stämmer. Att inget ha att anmäla är också ett svar.", "Once a year we ask whether what you have declared is still true. Having nothing to declare is an answer too.");
    public static readonly LocalizedText Open = new("Att svara på", "To answer");
    public static readonly LocalizedText NothingOpen = new("Du har inget att svara på just nu.", "There is nothing for you to answer now.");
    public static readonly LocalizedText Answered = new("Det du har svarat", "What you have answered");
    public static readonly LocalizedText Due = new("Svara senast {0}", "Answer by {0}");
    public static readonly LocalizedText Late = new("Skulle ha besvarats {0}", "Was to be answered by {0}");
    public static readonly LocalizedText AnsweredOn = new("Besvarad {0}", "Answered {0}");
    public static readonly LocalizedText ChangedOn = new("ändrad {0}", "changed {0}");
    public static readonly LocalizedText Change = new("Ändra svaret", "Change the answer");
    public static readonly LocalizedText Nil = new("Inget att anmäla", "Nothing to declare");
    public static readonly LocalizedText Declared = new("Allt är anmält", "All is declared");
    public static readonly LocalizedText OnRecord = new("Registrerat på dig i dag", "On record about you today");
    public static readonly LocalizedText OnRecordThen = new("Registrerat då", "On record then");
    public static readonly LocalizedText NothingOnRecord = new("Inga intressen eller bisysslor är registrerade på dig.", "No interests or secondary occupations are on record about you.");
    public static readonly LocalizedText Thanks = new("Tack, ditt svar är registrerat.", "Thank you, your answer is recorded.");
    public static readonly LocalizedText ThanksNext = new("Du behöver inte göra något mer. Händer något nytt under året anmäler du det då.", "You need not do anything more. Should something new happen during the year, declare it then.");

    public static readonly LocalizedText YouAffirm = new("Det här försäkrar du", "This is what you affirm");
    public static readonly LocalizedText SendNil = new("Inget att anmäla, skicka", "Nothing to declare, send");
    public static readonly LocalizedText SendTrue = new("Det stämmer, skicka", "It is true, send");
    public static readonly LocalizedText SendDeclared = new("Allt är redan anmält, skicka", "All is already declared, send");
    public static readonly LocalizedText StillTrue = new("Stämmer det fortfarande?", "Is it still true?");
    public static readonly LocalizedText StillTrueHint = new("Kryssa för det som stämmer. Har något ändrats, öppna det först och rätta eller avsluta det.", "Tick what is true. If something has changed, open it first and correct or end it.");
    public static readonly LocalizedText OpenToChange = new("Rätta eller avsluta {0}", "Correct or end {0}");
    public static readonly LocalizedText ConfirmEach = new("Kryssa för varje uppgift, eller öppna den och rätta den först.", "Tick every entry, or open it and correct it first.");
    public static readonly LocalizedText SomethingNew = new("Något nytt att anmäla?", "Something new to declare?");
    public static readonly LocalizedText SomethingNewWhat = new("Anmäl det först. Kom sedan tillbaka hit och svara.", "Declare it first. Then come back here and answer.");
    public static readonly LocalizedText DeclareInterest = new("Ett intresse eller en bindning", "An interest or a tie");
    public static readonly LocalizedText DeclareBenefit = new("En förmån eller gåva", "A benefit or a gift");
    public static readonly LocalizedText WhoSees = new("Ditt svar syns för din chef, för regelefterlevnad och för revisorerna.", "Your answer is seen by your manager, by compliance and by the auditors.");
    public static readonly LocalizedText AlreadyAnswered = new("Du svarade {0}: {1}.", "You answered {0}: {1}.");
    public static readonly LocalizedText NotOpen = new("Du är inte tillfrågad i den här kampanjen, eller så är den avslutad.", "You are not asked in this campaign, or it is closed.");
    public static readonly LocalizedText ToMine = new("Till min försäkran", "To my attestation");
    public static readonly LocalizedText From = new("från {0}", "from {0}");
    public static readonly LocalizedText FromTo = new("{0} till {1}", "{0} to {1}");
    public static readonly LocalizedText Relative = new("närståendes", "a relative's");

    public static LocalizedText Word(AttestationAnswer? answer) => answer == AttestationAnswer.None ? Nil : Declared;
}
