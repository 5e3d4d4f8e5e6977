using System.Text;
using CsCheck;
using IntegrityLedger.Influence.Files;
using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Influence.Files;

/// <summary>A photo in a report shows what it showed and tells nothing else.</summary>
public sealed class PictureTests
{
    public static readonly TheoryData<string> Kinds = ["jpeg", "png", "gif", "webp"];

    private static readonly string[] Types = [FileSignature.Jpeg, FileSignature.Png, FileSignature.Gif, FileSignature.WebP, EvidenceKind.Docx, EvidenceKind.Odt, "x/y"];

    private static (byte[] Bare, byte[] Planted, string Type) Sample(string kind) => kind switch
    {
        "jpeg" => (Pictures.Jpeg(turned: 6), Pictures.JpegWithSecrets(), FileSignature.Jpeg),
        "png" => (Pictures.Png(), Pictures.PngWithSecrets(), FileSignature.Png),
        "gif" => (Pictures.Gif(), Pictures.GifWithSecrets(), FileSignature.Gif),
        _ => (Pictures.Webp(), Pictures.WebpWithSecrets(), FileSignature.WebP),
    };

    [Theory, MemberData(nameof(Kinds))]
    public void A_picture_with_a_secret_in_every_place_becomes_the_bare_picture(string kind)
    {
        var (bare, planted, type) = Sample(kind);
        EvidenceKind.Of(planted).ShouldBe(type);
        var clean = MetadataRemoval.Clean(planted, type);
        clean.Content.ShouldBe(bare);
        clean.Left.ShouldBeNull();
        clean.Removed.ShouldContain(RemovedKind.Trailing);
        clean.Removed.Count.ShouldBeGreaterThan(2);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_bare_picture_stays_as_it_is_byte_for_byte(string kind)
    {
        var (bare, _, type) = Sample(kind);
        var clean = MetadataRemoval.Clean(bare, type);
        clean.Content.ShouldBe(bare);
        clean.Removed.ShouldBeEmpty();
    }

    [Fact]
    public void A_photo_that_lies_on_its_side_still_stands_upright_and_one_that_stands_gets_no_Exif_at_all()
    {
        MetadataRemoval.Clean(Pictures.Jpeg(turned: 8), FileSignature.Jpeg).Content.ShouldBe(Pictures.Jpeg(turned: 8));
        MetadataRemoval.Clean(Pictures.Jpeg(), FileSignature.Jpeg).Content.AsSpan().IndexOf("Exif"u8).ShouldBe(-1);
    }

    [Fact]
    public void A_frame_of_an_animation_hides_nothing()
    {
        var clean = MetadataRemoval.Clean(Pictures.WebpAnimation(Pictures.SecretBytes), FileSignature.WebP);
        clean.Content.ShouldBe(Pictures.WebpAnimation());
    }

    [Fact]
    public void What_cannot_be_taken_out_of_a_HEIC_is_said_and_the_file_is_left_alone()
    {
        EvidenceKind.Of(Pictures.Heic()).ShouldBe(FileSignature.Heic);
        var kept = MetadataRemoval.Clean(Pictures.Heic(), FileSignature.Heic);
        (kept.Content, kept.Touched).ShouldBe((kept.Content, false));
        kept.Left!.Sv.ShouldContain("HEIC");
        kept.Left.En.ShouldContain("screenshot");
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_file_that_is_cut_short_is_left_as_it_is_and_said_to_be(string kind)
    {
        var (bare, _, type) = Sample(kind);
        for (var length = 1; length < bare.Length; length++)
        {
            var kept = MetadataRemoval.Clean(bare[..length], type);
            kept.Content.ShouldBe(bare[..length]);
            kept.Left.ShouldNotBeNull();
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Whatever_is_broken_in_it_the_answer_is_a_clean_file_or_the_file_itself(string kind)
    {
        var (_, planted, type) = Sample(kind);
        Gen.Select(Gen.Int[0, planted.Length - 1], Gen.Byte).Array[1, 8].Sample(changes =>
        {
            var broken = (byte[])planted.Clone();
            foreach (var (at, value) in changes) broken[at] = value;
            var clean = MetadataRemoval.Clean(broken, type);
            if (clean.Left is not null) clean.Content.ShouldBeSameAs(broken);
            else MetadataRemoval.Clean(clean.Content, type).Content.ShouldBe(clean.Content, "Cleaned once is cleaned.");
        }, iter: 3000);
    }

    [Fact]
    public void Any_bytes_at_all_are_answered() => Gen.Select(Gen.Byte.Array[0, 200], Gen.Int[0, Types.Length - 1])
        .Sample((bytes, type) => { EvidenceKind.Of(bytes); MetadataRemoval.Clean(bytes, Types[type]).Left.ShouldNotBeNull(); }, iter: 3000);

    [Fact]
    public void Every_kind_is_told_in_both_languages() => RemovedKind.All.ShouldAllBe(kind => RemovedKind.InWords(kind).Sv.Length > 5 && RemovedKind.InWords(kind).En != RemovedKind.InWords(kind).Sv);

    [Fact]
    public void A_text_is_a_text_a_mail_a_mail_and_a_program_nothing()
    {
        EvidenceKind.Of("Hej då, åäö\r\n\tslut"u8).ShouldBe(EvidenceKind.Text);
        EvidenceKind.Of("From: a@b.se\r\nDate: Mon, 1 Jan 2026\r\n\r\nVi vet var du bor."u8).ShouldBe(EvidenceKind.Mail);
        MetadataRemoval.Clean("From: a@b.se"u8.ToArray(), EvidenceKind.Mail).Left!.En.ShouldContain("sender");
        MetadataRemoval.Clean("hej"u8.ToArray(), EvidenceKind.Text).ShouldSatisfyAllConditions(kept => kept.Left.ShouldBeNull(), kept => Encoding.UTF8.GetString(kept.Content).ShouldBe("hej"));
        foreach (var not in new byte[][] { [], [0x7F, .. "ELF"u8, 2, 1], [.. "MZ"u8, 0x90, 0], [0xC3, 0x28], [.. "PK\u0003\u0004"u8, 1, 2, 3], [.. "text med noll"u8, 0] }) EvidenceKind.Of(not).ShouldBeNull();
    }
}
