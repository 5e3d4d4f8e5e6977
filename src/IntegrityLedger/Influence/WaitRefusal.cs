using IntegrityLedger.Kernel;

namespace IntegrityLedger.Influence;

/// <summary>Not now: nothing is wrong with what was sent, and it can be sent again after some seconds.</summary>
/// <param name="Status">429, or 503 where it is the machine that is full.</param>
public sealed record WaitRefusal(string Code, LocalizedText Message, int Seconds, int Status, string? Field = null) : Refusal(Code, RefusalKind.Rule, Message, null, Field);
