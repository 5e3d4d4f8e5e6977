using IntegrityLedger.Kernel;

namespace IntegrityLedger.TransparencyLog.Pages;

/// <summary>The words about witnesses.</summary>
public static class WitnessTexts
{
    public static readonly LocalizedText Title = new("Vittnen", "Witnesses");
    public static readonly LocalizedText Nobody = new("Inget vittne utanför organisationen står bakom loggen än. Den som själv sparar kontrollpunkter är sitt eget vittne.", "No witness outside the organisation stands behind the log yet. Whoever keeps checkpoints is a witness of their own.");
    public static readonly LocalizedText What = new("Vittnen är andra organisationer som minns hur stor loggen var och bara skriver under det som bygger vidare på det. Ingen kan då visa en logg för dig och en annan för dem.",
        "Witnesses are other organisations that remember how large the log was and sign only what builds on that. Then nobody can show one log to you and another to them.");
    public static readonly LocalizedText Cosigned = new("Skrev senast under {0} händelser, {1}", "Last signed {0} events, {1}");
    public static readonly LocalizedText NotYet = new("Har inte skrivit under än", "Has not signed yet");
    public static readonly LocalizedText Follows = new("Loggar som vi själva är vittne till", "Logs that we are a witness of");
    public static readonly LocalizedText AskTitle = new("Fråga vittnena", "Ask the witnesses");
    public static readonly LocalizedText Ask = new("Hämta vittnets publika nyckel hos vittnet, inte hos oss. Kontrollprogrammet säger då om vittnet också har sett loggen, och när.", "Get the witness's public key from the witness, not from us. The program then says whether the witness has seen the log too, and when.");
    public static readonly LocalizedText Behind = new("Bevittnat av", "Witnessed by");
    public static readonly LocalizedText BehindNobody = new("Inget vittne har skrivit under kontrollpunkten än", "No witness has signed the checkpoint yet");
}
