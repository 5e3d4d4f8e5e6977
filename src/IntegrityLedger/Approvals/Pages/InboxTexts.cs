using IntegrityLedger.Kernel;

namespace IntegrityLedger.Approvals.Pages;

/// <summary>The words of the inbox and of deciding.</summary>
public static class InboxTexts
{
    public static readonly LocalizedText Title = new("Inkorg", "Inbox");
    public static readonly LocalizedText Decisions = new("Väntar på ditt beslut ({0})", "Awaiting your decision ({0})");
    public static readonly LocalizedText Tasks = new("Att göra ({0})", "To do ({0})");
    public static readonly LocalizedText Questions = new("Frågor till dig ({0})", "Questions for you ({0})");
    public static readonly LocalizedText ForYourAttention = new("För kännedom ({0})", "For your attention ({0})");
    public static readonly LocalizedText HowToBeTold = new("Mejl, tysta timmar och kalender", "Mail, quiet hours and calendar");
    public static readonly LocalizedText Lists = new("Vad som ska visas", "What to show");
    public static readonly LocalizedText Everything = new("Allt", "Everything");
    public static readonly LocalizedText ToDecide = new("Besluta", "Decide");
    public static readonly LocalizedText ToDo = new("Göra", "Do");
    public static readonly LocalizedText ToAnswer = new("Svara", "Answer");
    public static readonly LocalizedText ToKnow = new("Känna till", "Know");
    public static readonly LocalizedText Deadline = new("Sista dag", "Last day");
    public static readonly LocalizedText KindOfMatter = new("Slag", "Kind");
    public static readonly LocalizedText Any = new("Alla", "All");
    public static readonly LocalizedText Overdue = new("Försenade", "Overdue");
    public static readonly LocalizedText Soon = new("Inom en vecka", "Within a week");
    public static readonly LocalizedText Later = new("Senare", "Later");
    public static readonly LocalizedText NoDay = new("Utan sista dag", "No last day");
    public static readonly LocalizedText Showing = new("Visar {0} av {1}, det mest brådskande först.", "Showing {0} of {1}, the most urgent first.");
    public static readonly LocalizedText NothingHere = new("Inget mer väntar här. Det kan ha beslutats medan du läste.", "Nothing more is waiting here. It may have been decided while you were reading.");
    public static readonly LocalizedText ShowAll = new("Visa allt som väntar", "Show everything that waits");
    public static readonly LocalizedText MorePages = new("Fler sidor", "More pages");
    public static readonly LocalizedText Empty = new("Inget väntar på dig.", "Nothing is waiting for you.");
    public static readonly LocalizedText DaysLeft = new("{0} dagar kvar", "{0} days left");
    public static readonly LocalizedText DueToday = new("I dag", "Today");
    public static readonly LocalizedText DueTomorrow = new("I morgon", "Tomorrow");
    public static readonly LocalizedText OverdueBy = new("{0} dagar försenat", "{0} days overdue");
    public static readonly LocalizedText WhyMe = new("Varför jag? {0}", "Why me? {0}");
    public static readonly LocalizedText From = new("från {0}", "from {0}");

    public static readonly LocalizedText DecideTitle = new("Besluta om {0}", "Decide on {0}");
    public static readonly LocalizedText Facts = new("Uppgifter", "Facts");
    public static readonly LocalizedText Earlier = new("Tidigare från samma givare", "Earlier from the same giver");
    public static readonly LocalizedText EarlierSum = new("De senaste tolv månaderna till samma person: {0} st, {1}.", "In the last twelve months to the same person: {0}, {1}.");
    public static readonly LocalizedText ToPerson = new("Till {0}", "To {0}");
    public static readonly LocalizedText ToUnit = new("Till andra i enheten", "To others in the unit");
    public static readonly LocalizedText NothingEarlier = new("Inget annat är anmält från samma givare till samma person eller enhet de senaste två åren.", "Nothing else has been declared from the same giver to the same person or unit in the last two years.");
    public static readonly LocalizedText YourDecision = new("Ditt beslut", "Your decision");
    public static readonly LocalizedText Decision = new("Vad beslutar du?", "What do you decide?");
    public static readonly LocalizedText Approve = new("Godkänn", "Approve");
    public static readonly LocalizedText ApproveMeans = new("Beslut enligt policyn, inte ett intyg om att det är lagligt", "A decision under the policy, not a certificate that it is lawful");
    public static readonly LocalizedText Refuse = new("Avslå", "Refuse");
    public static readonly LocalizedText RefuseMeans = new("Förmånen ska avböjas, lämnas tillbaka eller över", "The benefit is to be declined, returned or handed over");
    public static readonly LocalizedText Ask = new("Begär mer uppgifter", "Ask for more");
    public static readonly LocalizedText AskMeans = new("Tiden står still tills svaret kommer", "The clock stands still until the answer comes");
    public static readonly LocalizedText Motivation = new("Motivering eller fråga", "Reasons or question");
    public static readonly LocalizedText MotivationHint = new("Skriv så att den som anmält förstår. Behövs alltid vid avslag och när policyn kräver det.", "Write so that the declarant understands. Always needed when refusing and when the policy asks for it.");
    public static readonly LocalizedText Condition = new("Villkor", "Condition");
    public static readonly LocalizedText ConditionHint = new("Bara vid godkännande. Ett villkor per rad. Du ser i din inkorg när de är uppfyllda, eller när dagen har passerat.", "Only when approving. One condition a line. Your inbox says when they are met, or when the day has passed.");
    public static readonly LocalizedText ConditionsDue = new("Ska vara uppfyllda senast", "To be met by");
    public static readonly LocalizedText ConditionsDueHint = new("Om du inte skriver något: 30 dagar.", "If you write nothing: 30 days.");
    public static readonly LocalizedText Record = new("Registrera beslutet", "Record the decision");
    public static readonly LocalizedText ChooseDecision = new("Välj vad du beslutar.", "Choose what you decide.");
    public static readonly LocalizedText WhatHappens = new("Beslutet går till {0} genast. Det går inte att ändra, bara att ta upp igen med ett nytt beslut.", "The decision goes to {0} at once. It cannot be changed, only reopened with a new decision.");
    public static readonly LocalizedText NotAvailable = new("Du kan inte besluta i ärendet nu.", "You cannot decide in this case now.");
    public static readonly LocalizedText YouWrote = new("Det du skrev", "What you wrote");
    public static readonly LocalizedText ToCase = new("Till ärendet", "To the case");
    public static readonly LocalizedText Conflict = new("Är du jävig? Besluta inte: lämna ärendet vidare.", "Are you in conflict? Do not decide: pass the case on.");
}
