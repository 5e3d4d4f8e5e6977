using IntegrityLedger.Policy;

namespace IntegrityLedger.Conflicts;

/// <summary>How old an attestation may grow and when whoever owes one is reminded (R32), as dated parameters of the policy pack [P].</summary>
/// <param name="Months">Between one answer and the next.</param>
/// <param name="FirstReminder">Days before the last day; so long before it the next answer is asked for, too.</param>
/// <param name="SecondReminder">Days before the last day.</param>
public sealed record AttestationLimits(int Months, int FirstReminder, int SecondReminder)
{
    public const string MonthsCode = "ATTESTATION_MONTHS", FirstCode = "ATTESTATION_FIRST_REMINDER", SecondCode = "ATTESTATION_SECOND_REMINDER";

    /// <summary>What holds where a pack says nothing.</summary>
    public static readonly AttestationLimits Usual = new(12, 30, 14);

    public static AttestationLimits Of(PolicyPack pack, DateOnly day)
    {
        int Value(string code, int otherwise) => (int)(pack.Parameter(code)?.On(day)?.Value ?? otherwise);
        return new(Math.Max(1, Value(MonthsCode, Usual.Months)), Value(FirstCode, Usual.FirstReminder), Value(SecondCode, Usual.SecondReminder));
    }
}
