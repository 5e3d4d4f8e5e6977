using IntegrityLedger.Policy;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>The limits of the policy that concern interests, as dated parameters of the pack in force.</summary>
public sealed class InterestLimitsOn(IPolicyLibrary policies)
{
    public const string FormerEmployer = "FORMER_EMPLOYER_MONTHS", Review = "INTEREST_REVIEW_MONTHS";

    /// <exception cref="InvalidOperationException">The pack in force lacks one of them.</exception>
    public InterestLimits Day(DateOnly day)
    {
        var pack = policies.InForceOn(day);
        int Months(string code) => (int)(pack.Parameter(code)?.On(day) ?? pack.Parameter(code)?.Values[0] ?? throw new InvalidOperationException($"The policy {pack.Version} has no parameter {code}.")).Value;
        return new(Months(FormerEmployer), Months(Review));
    }
}
