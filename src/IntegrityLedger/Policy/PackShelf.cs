namespace IntegrityLedger.Policy;

/// <summary>The versions that judge, and which of them does on a day. Pure.</summary>
public sealed class PackShelf(IEnumerable<PackShelf.Standing> versions) : IPolicyLibrary
{
    private readonly IReadOnlyList<Standing> versions = [.. versions.OrderBy(v => v.Pack.ValidFrom).ThenBy(v => v.Pack.Revision)];

    /// <param name="RetiredFrom">First event date that it does not judge.</param>
    public sealed record Standing(PolicyPack Pack, DateOnly? RetiredFrom = null)
    {
        public bool JudgesOn(DateOnly date) => Pack.ValidFrom <= date && !(Pack.ValidTo < date) && !(RetiredFrom <= date);
    }

    public static PackShelf Of(IEnumerable<PolicyPack> packs) => new(packs.Select(pack => new Standing(pack)));

    /// <summary>Every version, by its first day.</summary>
    public IReadOnlyList<Standing> All => versions;

    public PolicyPack InForceOn(DateOnly date) =>
        versions.LastOrDefault(v => v.JudgesOn(date))?.Pack
        // Nothing is ever without a policy: a gap is judged by what was in force before it, and a day before the first pack by the first.
        ?? versions.LastOrDefault(v => v.Pack.ValidFrom <= date)?.Pack
        ?? versions[0].Pack;

    /// <summary>What judges on the day without the version named; null when nothing else does.</summary>
    public PolicyPack? Without(string version, DateOnly date) => versions.LastOrDefault(v => v.Pack.Version != version && v.JudgesOn(date))?.Pack;

    /// <summary>The version by its name, or null.</summary>
    public PolicyPack? Find(string version) => versions.LastOrDefault(v => v.Pack.Version == version)?.Pack;
}
