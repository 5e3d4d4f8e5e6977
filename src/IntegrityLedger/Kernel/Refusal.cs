namespace IntegrityLedger.Kernel;

/// <summary>Why a request was refused; decides the HTTP status once and for all rooms.</summary>
public enum RefusalKind
{
    /// <summary>400: a field of the form is missing or malformed.</summary>
    Form,
    /// <summary>401: nobody is signed in.</summary>
    NotSignedIn,
    /// <summary>403: it is not yours to do or read.</summary>
    NotYours,
    /// <summary>404: there is nothing at this address, or nothing you may know of.</summary>
    NotFound,
    /// <summary>409: the matter is in another state, or somebody else was first.</summary>
    WrongState,
    /// <summary>422: well-formed, but a rule says no.</summary>
    Rule,
}

/// <summary>A named refusal with a stable code, one sentence that says what to do, and the legal basis if there is one.</summary>
/// <param name="Code">Stable, kebab-case; clients may switch on it.</param>
/// <param name="Field">camelCase path of the form field at fault, or null.</param>
public record Refusal(string Code, RefusalKind Kind, LocalizedText Message, string? LegalBasis = null, string? Field = null);

/// <summary>Several things wrong with one form, reported together so that they are mended together.</summary>
public sealed record FormRefusal(IReadOnlyList<Refusal> Errors)
    : Refusal("form-invalid", RefusalKind.Form, new("Några uppgifter behöver rättas.", "Some answers need mending."));

/// <summary>Either a value or the reason why there is none.</summary>
public readonly struct Outcome<T>
{
    private readonly T? value;
    private Outcome(T? value, Refusal? refusal) { this.value = value; Refusal = refusal; }
    public Refusal? Refusal { get; }
    public bool IsRefused => Refusal is not null;
    public T Value => Refusal is null ? value! : throw new InvalidOperationException($"Refused: {Refusal.Code}");
    internal static Outcome<T> Success(T value) => new(value, null);
    public static implicit operator Outcome<T>(T value) => new(value, null);
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}

/// <summary>Makes outcomes of interface types, which C# does not convert implicitly.</summary>
public static class Outcome
{
    public static Outcome<T> Of<T>(T value) => Outcome<T>.Success(value);
}
