namespace IntegrityLedger.Tests; public sealed class Placeholder { [Xunit.Fact] public void Compiles() { } }
