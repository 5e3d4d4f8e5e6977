namespace IntegrityLedger.BrowserTests; public sealed class Placeholder { [Xunit.Fact] public void Compiles() { } }
