using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;

namespace IntegrityLedger.Platform.Crypto;

/// <summary>The vault's blind index, as the suppliers' room asks for it.</summary>
public sealed class VaultBlindIndex(Vault vault) : IBlindIndex
{
    public string For(string kind, string text) => vault.BlindIndex(kind, text);
}
