using IntegrityLedger.Gifts.Pages;

namespace IntegrityLedger.Conflicts.Pages;

/// <summary>What each step is called on its button, on its page, and what it does.</summary>
public static class SecondaryOccupationActionTexts
{
    public static readonly IReadOnlyDictionary<string, ActionWords> Known = new Dictionary<string, ActionWords>
    {
        ["decision"] = new(new("Besluta", "Decide"), new("Besluta om bisysslan", "Decide on the occupation"), new("Beslutet är skriftligt och går till den anställde genast.", "The decision is in writing and goes to the employee at once.")),
        ["opinion"] = new(new("Yttra dig", "Give your opinion"), new("Yttrande", "Opinion"), new("Yttrandet är ett råd till den som beslutar. Den som yttrar sig beslutar inte.", "The opinion advises whoever decides. Whoever gives it does not decide.")),
        ["information-request"] = new(new("Fråga den anställde", "Ask the employee"), new("Begär mer uppgifter", "Ask for more"), new("Tiden står still tills svaret kommer.", "The clock stands still until the answer comes.")),
        ["recusal"] = new(new("Jag är jävig", "I am in conflict"), new("Avstå på grund av jäv", "Step aside because of a conflict"), new("Ärendet går genast till nästa person som får besluta. Du kan inte läsa det därefter.", "The case goes at once to the next person who may decide. You can no longer read it after that.")),
        ["renewal"] = new(new("Förnya", "Renew"), new("Förnya efter omprövning", "Renew after a review"), new("Bisysslan är tillåten till nästa omprövning.", "The occupation is allowed until the next review.")),
        ["revocation"] = new(new("Återkalla", "Take back"), new("Återkalla tillståndet", "Take the allowance back"), new("Bisysslan förbjuds och ska upphöra. Det kräver en grund och skriftliga skäl.", "The occupation is forbidden and must end. That needs a ground and written reasons.")),
        ["answer"] = new(new("Svara på frågan", "Answer the question"), new("Svara på frågan", "Answer the question"), new("Svaret läggs till ärendet och tiden för beslut börjar gå igen.", "The answer is added to the case and the time for deciding runs again.")),
        ["correction"] = new(new("Rätta uppgifter", "Correct the facts"), new("Rätta uppgifter", "Correct the facts"), new("Det gamla står kvar bredvid det nya. Ändras det som beslutet vilade på prövas bisysslan igen.", "The old stays beside the new. If what the decision rested on changes, the occupation is decided anew.")),
        ["ending"] = new(new("Bisysslan har upphört", "The occupation has ended"), new("Bisysslan har upphört", "The occupation has ended"), new("Ärendet avslutas men står kvar i registret.", "The case ends but stays in the register.")),
        ["evidence"] = new(new("Lämna underlag", "Hand in evidence"), new("Visa att det är gjort", "Show that it is done"), new("Den som beslutade tittar på underlaget.", "Whoever decided looks at the evidence.")),
    };
}
