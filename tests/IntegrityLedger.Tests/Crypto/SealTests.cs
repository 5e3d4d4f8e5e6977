using System.Security.Cryptography;
using CsCheck;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Crypto;

/// <summary>Sealed text opens for its own subject under its own key, unchanged, and for nothing else.</summary>
public sealed class SealTests
{
    private static readonly Guid Case = StableId.From("case", "1"), OtherCase = StableId.From("case", "2");
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    [Fact]
    public void What_was_sealed_opens_as_it_was_written() => Gen.String.Sample(text =>
    {
        // Half a surrogate pair is not text and becomes the sign for that.
        var written = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
        var seal = new Seal(Case, Key);
        seal.Open(seal.Text(text)).ShouldBe(written);
    });

    [Fact]
    public void The_same_words_are_sealed_differently_each_time() => new Seal(Case, Key).Text("ja").ShouldNotBe(new Seal(Case, Key).Text("ja"));

    [Fact]
    public void A_single_changed_byte_anywhere_does_not_open()
    {
        var seal = new Seal(Case, Key);
        var cipher = Convert.FromBase64String(seal.Text("Lunch").Cipher);
        for (var at = 0; at < cipher.Length; at++)
        {
            var changed = (byte[])cipher.Clone();
            changed[at] ^= 1;
            Should.Throw<CryptographicException>(() => seal.Open(new SealedText(Convert.ToBase64String(changed))), $"byte {at}");
        }
    }

    [Fact]
    public void A_text_moved_to_another_case_does_not_open_even_with_the_same_key() =>
        Should.Throw<CryptographicException>(() => new Seal(OtherCase, Key).Open(new Seal(Case, Key).Text("Lunch")));

    [Fact]
    public void Another_key_does_not_open_it() =>
        Should.Throw<CryptographicException>(() => new Seal(Case, RandomNumberGenerator.GetBytes(32)).Open(new Seal(Case, Key).Text("Lunch")));

    [Fact]
    public void Where_the_key_is_destroyed_a_reader_sees_that_and_nothing_more_is_sealed()
    {
        var destroyed = new Seal(Case, null);
        destroyed.IsDestroyed.ShouldBeTrue();
        destroyed.Open(new Seal(Case, Key).Text("Lunch")).ShouldBe(Seal.Destroyed);
        destroyed.Open(null).ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => destroyed.Text("mer"));
        Should.Throw<InvalidOperationException>(() => destroyed.File([1]));
    }

    [Fact]
    public void Blank_is_no_answer_and_nothing_is_sealed()
    {
        new Seal(Case, Key).TextOrNull("  ").ShouldBeNull();
        new Seal(Case, Key).Open(new Seal(Case, Key).TextOrNull(" Lunch ")).ShouldBe("Lunch");
    }

    [Fact]
    public void A_file_comes_back_byte_for_byte_and_not_when_it_was_changed()
    {
        var seal = new Seal(Case, Key);
        var content = RandomNumberGenerator.GetBytes(100_000);
        var kept = seal.File(content);
        seal.OpenFile(kept).ShouldBe(content);
        kept[50_000] ^= 1;
        Should.Throw<CryptographicException>(() => seal.OpenFile(kept));
    }

    [Fact]
    public void The_master_key_is_made_once_for_its_owner_only_and_derives_a_key_for_each_use()
    {
        var directory = Directory.CreateTempSubdirectory("master-key-");
        try
        {
            var first = MasterKey.InDirectory(directory.FullName);
            MasterKey.InDirectory(directory.FullName).Derive("wrap").ShouldBe(first.Derive("wrap"));
            first.Derive("wrap").ShouldNotBe(first.Derive("blind-index"));
            var file = Path.Combine(directory.FullName, "keys", "master.key");
            if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.WriteAllText(file, Convert.ToBase64String(new byte[16]));
            Should.Throw<InvalidOperationException>(() => MasterKey.InDirectory(directory.FullName)).Message.ShouldContain("32 bytes");
        }
        finally { directory.Delete(recursive: true); }
    }

    [Fact]
    public void The_blind_index_knows_a_name_again_and_tells_nothing_without_the_key()
    {
        var (one, other) = (Directory.CreateTempSubdirectory("vault-"), Directory.CreateTempSubdirectory("vault-"));
        try
        {
            var vault = new Vault(MasterKey.InDirectory(one.FullName), null!);
            vault.BlindIndex("name", "anna").ShouldBe(vault.BlindIndex("name", "anna"));
            vault.BlindIndex("name", "anna").ShouldMatch("^[a-z2-7]{20}$");
            vault.BlindIndex("name", "anna").ShouldNotBe(vault.BlindIndex("personal-number", "anna"));
            vault.BlindIndex("name", "anna").ShouldNotBe(new Vault(MasterKey.InDirectory(other.FullName), null!).BlindIndex("name", "anna"));
        }
        finally { one.Delete(recursive: true); other.Delete(recursive: true); }
    }
}
