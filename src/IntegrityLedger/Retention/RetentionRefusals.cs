using IntegrityLedger.Kernel;

namespace IntegrityLedger.Retention;

/// <summary>Why words are not destroyed.</summary>
public static class RetentionRefusals
{
    public static readonly Refusal NoSuchMatter = new("destruction-no-such-matter", RefusalKind.Rule,
        new("Det finns inget ärende med det numret.", "There is no matter with that number."), Field: "matter");

    public static readonly Refusal StillWaits = new("destruction-matter-still-waits", RefusalKind.Rule,
        new("Något i ärendet väntar fortfarande på någon. Det måste vara klart innan det gallras.", "Something in the matter still waits for somebody. It must be done before it is destroyed."), "Arkivlagen 10 §");

    public static readonly Refusal OwnMatter = new("destruction-own-matter", RefusalKind.NotYours,
        new("Du kan inte gallra ett ärende som gäller dig själv.", "You cannot destroy a matter that concerns yourself."), "FL 16 §");

    public static readonly Refusal Already = new("destruction-already", RefusalKind.WrongState,
        new("Ärendets texter är redan förstörda.", "The words of this matter are destroyed already."));

    public static readonly Refusal NoDestruction = new("destruction-not-found", RefusalKind.NotFound, new("Det finns ingen sådan gallring.", "There is no such destruction."));

    public static Refusal Missing(string field, string sv, string en) => new($"destruction-{field}-missing", RefusalKind.Form, new(sv, en), Field: field);
}
