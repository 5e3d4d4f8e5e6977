namespace IntegrityLedger.Policy;

/// <summary>Which parameters a case rests on, with the values of the day.</summary>
internal static class ParameterUses
{
    public static IReadOnlyList<ParameterUse> Of(PolicyPack pack, IEnumerable<RuleCase> cases, DateOnly day) =>
    [
        .. Codes(pack, cases).Order(StringComparer.Ordinal)
            .Select(code => (Parameter: pack.Parameter(code), Dated: pack.Parameter(code)?.On(day)))
            .Where(p => p.Dated is not null)
            .Select(p => new ParameterUse(p.Parameter!.Code, p.Dated!.Value, p.Parameter.UnitText, p.Dated.ValidFrom, p.Dated.Source)),
    ];

    /// <summary>The codes that the cases name, in conditions or messages.</summary>
    public static IEnumerable<string> Codes(PolicyPack pack, IEnumerable<RuleCase> cases) => cases.SelectMany(c => CodesOf(pack, c)).Distinct();

    private static IEnumerable<string> CodesOf(PolicyPack pack, RuleCase one) =>
        Leaves(pack, one.When).Concat(Leaves(pack, one.Unless))
            .Select(c => c.With).OfType<Operand.Parameter>().Select(p => p.Code)
            .SelectMany(code => pack.Parameter(code) is { VatIncluded: not null } ? [code, VatBasis.HighestRate] : new[] { code })
            .Concat(MessageTemplate.Names(one.Message).Where(name => pack.Parameter(name) is not null));

    /// <summary>Every comparison in a condition, definitions unfolded; none where there is no condition.</summary>
    public static IEnumerable<Condition.Compare> Leaves(PolicyPack pack, Condition? condition) => condition switch
    {
        Condition.All all => all.Parts.SelectMany(p => Leaves(pack, p)),
        Condition.Any any => any.Parts.SelectMany(p => Leaves(pack, p)),
        Condition.Not not => Leaves(pack, not.Part),
        Condition.Use use => Leaves(pack, pack.Definitions[use.Definition].When),
        Condition.Compare compare => [compare],
        _ => [],
    };
}
