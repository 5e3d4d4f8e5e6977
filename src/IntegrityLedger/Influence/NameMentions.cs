namespace IntegrityLedger.Influence;

/// <summary>Whether a person is named in what somebody wrote.</summary>
public static class NameMentions
{
    /// <summary>By login or whole name, in any of the texts.</summary>
    public static bool Any(IEnumerable<string> words, string name, string login) => words.Any(w => Says(w, name) || Says(w, login));

    /// <summary>The name stands there with no letter or digit on either side; case does not count.</summary>
    public static bool Says(string text, string name)
    {
        if (name.Length == 0) return false;
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + name.Length >= text.Length || !IsPartOfWord(text, at + name.Length))) return true;
        return false;
    }

    /// <summary>"Hans Fors" is in "Hans Fors'" and in the genitive "Hans Forss" as little as people write it, but "Fors" is not in "Forsberg".</summary>
    private static bool IsPartOfWord(string text, int at) => char.IsLetterOrDigit(text[at]) && !(text[at] is 's' or 'S' && (at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1])));
}
