using IntegrityLedger.Kernel;

namespace IntegrityLedger.Influence;

/// <summary>Whom a report involves, as the choice of handlers asks; known only with the report open.</summary>
/// <param name="Named">Employees it is about.</param>
/// <param name="Kept">Whoever is in it in another way: the reporter, and an exposed colleague.</param>
/// <param name="Words">What was written: a name in it counts too.</param>
public sealed record InvolvedPeople(IReadOnlyList<EmployeeId> Named, IReadOnlyList<EmployeeId> Kept, IReadOnlyList<string> Words);

/// <summary>Somebody whose function it is to handle reports.</summary>
/// <param name="Above">Everybody in whose line upward this person is a manager.</param>
/// <param name="Barred">What the rules of every other matter say against it (FL 16–17 §§, KL 6 kap. 28–31 §§); null when nothing.</param>
public sealed record HandlerCandidate(EmployeeId Id, string UnitCode, string Name, string Login, IReadOnlySet<EmployeeId> Above, SkippedApprover? Barred = null);

/// <summary>A function that may handle reports, and those who hold it that day.</summary>
public sealed record HandlingFunction(LocalizedText Why, IReadOnlyList<HandlerCandidate> Holders);

/// <summary>Who was chosen, and who was passed over and why: kept sealed.</summary>
public sealed record ChosenHandlers(IReadOnlyList<EmployeeId> Handlers, LocalizedText Reason, IReadOnlyList<SkippedApprover> Skipped);

/// <summary>Who may handle a report: nobody it names, nobody above the named, nobody who is in it, nobody with an interest. Pure and total.</summary>
public static class HandlerRules
{
    private const string LegalBasis = "FL 16 §; KL 6 kap. 28 §";

    /// <summary>Why this person may neither handle nor open it; null when nothing stands in the way.</summary>
    public static SkippedApprover? Hinder(HandlerCandidate person, InvolvedPeople involved) =>
        involved.Named.Contains(person.Id) || NameMentions.Any(involved.Words, person.Name, person.Login) ? Because(person, "named", "Nämns i rapporten.", "Is named in the report.")
        : involved.Kept.Contains(person.Id) ? Because(person, "involved", "Har själv rapporterat eller är utsatt.", "Reported it or is exposed.")
        : involved.Named.Any(person.Above.Contains) ? Because(person, "in-the-line", "Är chef i linjen över någon som nämns.", "Is a manager in the line above somebody who is named.")
        : person.Barred;

    /// <summary>All who may of the first function that has any; nobody where none has.</summary>
    public static ChosenHandlers Choose(IEnumerable<HandlingFunction> functions, InvolvedPeople involved)
    {
        var skipped = new List<SkippedApprover>();
        foreach (var function in functions)
        {
            var able = new List<EmployeeId>();
            foreach (var person in function.Holders)
                if (Hinder(person, involved) is { } hinder) skipped.Add(hinder);
                else able.Add(person.Id);
            if (able.Count > 0) return new(able, function.Why, skipped);
        }
        return new([], new("Ingen får handlägga rapporten än. Den väntar, förseglad, tills någon får.", "Nobody may handle the report yet. It waits, sealed, until somebody may."), skipped);
    }

    private static SkippedApprover Because(HandlerCandidate person, string code, string sv, string en) => new(person.Id, person.UnitCode, code, new(sv, en), LegalBasis);
}
