using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>Outcomes as a reader of rules says them.</summary>
public static class OutcomeText
{
    public static LocalizedText Of(PolicyOutcome outcome) => outcome switch
    {
        PolicyOutcome.Allow => new("Inom policyn", "Within the policy"),
        PolicyOutcome.Warn => new("Något att notera", "Something to note"),
        PolicyOutcome.Require => new("Något behöver läggas till", "Something has to be added"),
        PolicyOutcome.Review => new("En chef bedömer", "A manager judges"),
        PolicyOutcome.Reject => new("Tacka nej eller lämna tillbaka", "Decline or return"),
        _ => new("Kan inte godkännas", "Cannot be approved"),
    };
}
