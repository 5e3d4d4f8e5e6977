namespace IntegrityLedger.Web.Shared;

/// <summary>What a person picker shows.</summary>
/// <param name="Chosen">Name, title and unit of the one chosen; null when nobody is.</param>
/// <param name="Matches">Those found for what was written; null when nothing was searched for.</param>
/// <param name="Asks">True when the page is to be shown again before anything is done.</param>
public sealed record PersonPicked(string? Chosen, IReadOnlyList<Choice>? Matches, bool Asks)
{
    public static readonly PersonPicked Nobody = new(null, null, false);
}

/// <summary>What a picker of several people shows.</summary>
/// <inheritdoc cref="PersonPicked"/>
public sealed record PeoplePicked(IReadOnlyList<PersonOnList> Chosen, IReadOnlyList<Choice>? Matches, bool Asks)
{
    public static readonly PeoplePicked Nobody = new([], null, false);
}

/// <summary>One person on a list.</summary>
/// <param name="Line">As it stands in the form.</param>
/// <param name="About">Title and unit, or the organisation; null when nothing is known.</param>
public sealed record PersonOnList(string Line, string Name, string? About);
