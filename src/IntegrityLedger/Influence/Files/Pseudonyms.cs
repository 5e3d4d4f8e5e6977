namespace IntegrityLedger.Influence.Files;

/// <summary>Names in one document replaced by "Person 1", "Person 2", so that a conversation in the margin can still be followed.</summary>
internal sealed class Pseudonyms
{
    public const string Initials = "P", NoDate = "2000-01-01T00:00:00Z";

    private readonly Dictionary<string, string> _names = [];

    public string For(string name)
    {
        if (_names.TryGetValue(name, out var known)) return known;
        return _names[name] = IsOurs(name) ? name : $"Person {_names.Count + 1}";
    }

    /// <summary>Whether the name is one that was given here, so that a document cleaned twice stays as it is.</summary>
    public static bool IsOurs(string name) => name.StartsWith("Person ", StringComparison.Ordinal) && name.AsSpan(7).Length is > 0 and < 4 && !name.AsSpan(7).ContainsAnyExceptInRange('0', '9');
}
