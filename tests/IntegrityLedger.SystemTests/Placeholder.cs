namespace IntegrityLedger.SystemTests; public sealed class Placeholder { [Xunit.Fact] public void Compiles() { } }
