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

    public static readonly Refusal Held = new("destruction-held", RefusalKind.Rule,
        new("Ärendet omfattas av ett gallringsstopp. Det får gallras när stoppet har hävts.", "The matter is under a legal hold. It may be destroyed once the hold is lifted."), "Arkivlagen 10 §", Field: "matter");

    public static Refusal TooEarly(DateOnly from) => new("destruction-too-early", RefusalKind.Rule,
        new($"Tiden går ut {from:yyyy-MM-dd}. Medger beslutet gallring dessförinnan, ange det.", $"The time runs until {from:yyyy-MM-dd}. If the decision allows it before that, say so."), "Arkivlagen 10 §", Field: "beforeTime");

    public static readonly Refusal NoHold = new("hold-not-found", RefusalKind.NotFound, new("Det finns inget sådant gallringsstopp.", "There is no such hold."));

    public static readonly Refusal HoldLifted = new("hold-lifted", RefusalKind.WrongState, new("Gallringsstoppet är redan hävt.", "The hold is lifted already."));

    public static readonly Refusal HeldAlready = new("hold-already", RefusalKind.WrongState, new("Ärendet har redan ett gallringsstopp.", "The matter is under a hold already."));

    public static Refusal Missing(string field, string sv, string en) => new($"destruction-{field}-missing", RefusalKind.Form, new(sv, en), Field: field);
}
