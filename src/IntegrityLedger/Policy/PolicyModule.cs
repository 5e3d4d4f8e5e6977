namespace IntegrityLedger.Policy;

/// <summary>What the policy room offers the application. It has no events yet: publication is an issue of its own.</summary>
public static class PolicyModule
{
    public static IServiceCollection AddPolicy(this IServiceCollection services) => services.AddSingleton<IPolicyLibrary, ShippedPolicies>();
}
