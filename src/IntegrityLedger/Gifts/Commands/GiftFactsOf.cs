using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>What the registers, and the matter itself where there is one, add to a form.</summary>
/// <param name="Rate">What the declared amount is converted with, when it is in a foreign currency and there is a rate for the day.</param>
/// <param name="Insiders">The declarant and every colleague named by login.</param>
public sealed record Surroundings(
    bool GiverRecognised, SupplierStanding? Standing, IReadOnlyList<ProcurementOnDay> Procurements, IReadOnlySet<EmployeeId> Insiders, GiverHistory History, bool PreApproved = false, bool Held = false, ExchangeRate? Rate = null);

/// <summary>From answers and registers to the facts that the policy asks about. A null answer stays unknown all the way.</summary>
public static class GiftFactsOf
{
    public static GiftFacts Form(DeclareGift form, DateOnly declaredOn, Surroundings around)
    {
        var day = form.OccurredOn!.Value;
        var given = form.Direction == Direction.Given;
        var planned = given && day > declaredOn && !around.Held;
        var externals = form.Participants?.Count(p => p.Login is not { Length: > 0 } && p.External != false) ?? 0;
        // By identity: a declarant who is on their own list is one person.
        var insiders = around.Insiders.Count + (form.Participants?.Count(p => p.Login is not { Length: > 0 } && p.External == false) ?? 0);
        var persons = form.Persons ?? 1;
        var namesComplete = form.Participants is { Count: > 0 } && insiders + externals >= persons;
        return new GiftFacts
        {
            Direction = Word(form.Direction!.Value), Response = Word(form.Response ?? Response.Accepted), Category = CategoryWord(form),
            TotalOre = Kronor(form.Value, around.Rate), Persons = persons, VatIncluded = form.Value?.VatIncluded,
            CounterpartyKind = form.Counterparty!.Kind is { } kind and not CounterpartyKind.Unknown ? Word(kind) : null,
            CounterpartyPhases = Phases(form, around), RecipientInProject = around.Procurements.Any(p => IsUnderWay(p.Phase) && p.Members.Any(m => around.Insiders.Contains(m.Person))),
            AuthorityExercise = form.AuthorityExercise, RelativeIncluded = form.Beneficiary == Beneficiary.Relative ? true : form.RelativeIncluded, DeliveredToHome = form.DeliveredToHome, RequestedByMe = form.RequestedByMe,
            LeisureDominates = form.LeisureDominates ?? (form.LeisureSharePercent is { } share ? share > 50 : null),
            Alcohol = form.Alcohol is { } alcohol ? Word(alcohol) : null, MealKind = form.MealKind is { } meal ? Word(meal) : null,
            PriorCountSameGiver12m = around.History.Person?.Count, PriorSumSameGiver12mOre = around.History.Person?.SumOre, PriorSumSameGiver12mAtLeastOre = around.History.Person?.AtLeastOre,
            Totals = around.History.Totals,
            OwnParticipants = given ? insiders : null, ExternalParticipants = given && form.Participants is { Count: > 0 } ? externals : null,
            HasPurpose = !string.IsNullOrWhiteSpace(form.Purpose), HasParticipantNames = namesComplete,
            InternalRepresentation = given && form.Participants is { Count: > 0 } ? externals == 0 : null,
            PreApproved = given ? around.PreApproved : null, Planned = given ? planned : null,
            DaysFromEventToDeclaration = declaredOn.DayNumber - day.DayNumber, HasLateReason = !string.IsNullOrWhiteSpace(form.LateReason),
            Occasion = OccasionWord(form.Occasion), OpenToAllStaff = form.OpenToAllStaff,
            HostsInternationalGuest = given && form.Counterparty.Kind == CounterpartyKind.Foreign ? true : null,
        };
    }

    /// <summary>Öre; null when nothing is said of the amount, or it is in a currency for which there is no rate.</summary>
    public static long? Kronor(ValueInput? value, ExchangeRate? rate) =>
        value?.Amount is not { } amount ? null : ForeignCurrency(value) is not { } currency ? Money.Kronor(amount).Minor : rate?.Currency == currency ? rate.Ore(amount) : null;

    /// <summary>The currency of an amount that has to be converted, or null.</summary>
    public static string? ForeignCurrency(ValueInput? value) =>
        value is { Amount: not null, Currency: { } currency } && !currency.Equals("SEK", StringComparison.OrdinalIgnoreCase) ? currency.ToUpperInvariant() : null;

    /// <summary>A meal or an event with travel or lodging paid is judged as travel: that is what the rules about it ask.</summary>
    private static string CategoryWord(DeclareGift form) => Word(
        form is { TravelOrLodgingIncluded: true, Category: not (Category.Lodging or Category.StudyTrip) } ? Category.Travel : form.Category!.Value);

    /// <summary>A project that is over, or has not begun, ties nobody to its former bidders.</summary>
    private static bool IsUnderWay(ProcurementPhase phase) => phase is not (ProcurementPhase.None or ProcurementPhase.Terminated);

    /// <summary>The city's own procurement register answers for a giver that is recognised; about an unrecognised firm nothing can be known.</summary>
    private static IReadOnlyList<string>? Phases(DeclareGift form, Surroundings around)
    {
        var identified = !string.IsNullOrWhiteSpace(form.Counterparty!.OrganisationNumber) || around.Standing?.Supplier is not null
            || form.Counterparty.Kind is CounterpartyKind.Client or CounterpartyKind.Resident or CounterpartyKind.Association or CounterpartyKind.Authority or CounterpartyKind.Foreign or CounterpartyKind.Applicant;
        return identified && around.GiverRecognised || around.Procurements.Count > 0 ? [.. around.Procurements.Select(p => Snake(p.Phase.ToString())).Distinct()] : null;
    }

    private static string? OccasionWord(string? occasion) => occasion?.Trim().ToLowerInvariant() switch
    {
        null or "" => null,
        "christmas" or "jul" => "christmas",
        "jubilee" or "jubileum" => "jubilee",
        "memory" or "minnesgåva" => "memory",
        _ => "other",
    };

    private static string Word<T>(T value) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>EVALUATION, MARKET_DIALOGUE: the names of the procurement phases in the policy's vocabulary.</summary>
    private static string Snake(string name) => string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $"_{c}" : $"{char.ToUpperInvariant(c)}"));
}
