namespace IntegrityLedger.Policy;

/// <summary>Truth in three values (Kleene's strong logic): unknown only where the known facts do not settle it.</summary>
public enum Truth { False, Unknown, True }

/// <summary>A truth value with the names of the facts that would settle it when it is unknown.</summary>
internal readonly record struct Verdict(Truth Truth, IReadOnlyList<string> Missing)
{
    public static readonly Verdict True = new(Truth.True, []);
    public static readonly Verdict False = new(Truth.False, []);

    public static Verdict Of(bool value) => value ? True : False;

    public static Verdict Unknown(params IReadOnlyList<string> missing) => new(Truth.Unknown, missing);

    public Verdict Negated => Truth switch { Truth.True => False, Truth.False => True, _ => this };

    public static Verdict All(IEnumerable<Verdict> parts) => Join(parts, Truth.False);

    public static Verdict Any(IEnumerable<Verdict> parts) => Join(parts, Truth.True);

    /// <summary>One part with the settling value settles it; otherwise unknown parts win over the neutral value.</summary>
    private static Verdict Join(IEnumerable<Verdict> parts, Truth settling)
    {
        List<string>? missing = null;
        foreach (var part in parts)
        {
            if (part.Truth == settling) return part;
            if (part.Truth == Truth.Unknown) (missing ??= []).AddRange(part.Missing);
        }
        if (missing is null) return settling == Truth.False ? True : False;
        return Unknown([.. missing.Distinct().Order(StringComparer.Ordinal)]);
    }
}
