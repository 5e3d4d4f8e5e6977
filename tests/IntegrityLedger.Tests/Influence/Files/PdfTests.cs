using System.Text;
using CsCheck;
using IntegrityLedger.Influence.Files;
using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Influence.Files;

/// <summary>A PDF in a report says what it said, and not who wrote it; one that cannot be cleaned says so.</summary>
public sealed class PdfTests
{
    public static readonly TheoryData<string> Kinds = ["plain", "saved twice", "packed"];

    private static byte[] Sample(string kind) => kind switch { "plain" => PdfFiles.Plain(), "saved twice" => PdfFiles.SavedTwice(), _ => PdfFiles.Packed() };

    [Theory, MemberData(nameof(Kinds))]
    public void A_secret_in_every_place_of_a_PDF_is_gone_and_the_sentence_stands(string kind)
    {
        var clean = MetadataRemoval.Clean(Sample(kind), FileSignature.Pdf);
        clean.Left.ShouldBeNull();
        EvidenceKind.Of(clean.Content).ShouldBe(FileSignature.Pdf);
        // Nothing in it is packed, and strings are in hexadecimal.
        var text = Encoding.Latin1.GetString(clean.Content);
        text.ShouldNotContain("FlateDecode");
        text.ShouldNotContain(Pictures.Secret);
        text.ShouldNotContain(Convert.ToHexString(Pictures.SecretBytes));
        text.ShouldContain($"BT /NM 12 Tf 20 100 Td ({PdfFiles.Sentence}) Tj ET");
        text.ShouldContain("/NM <<", customMessage: "A font of that name is none of a note's marks.");
        clean.Content.AsSpan().IndexOf(Pictures.Jpeg(turned: 6)).ShouldBeGreaterThan(0, "The photo inside is cleaned.");
        clean.Removed.ShouldContain(RemovedKind.Authors);
        MetadataRemoval.Clean(clean.Content, FileSignature.Pdf).ShouldSatisfyAllConditions(again => again.Removed.ShouldBeEmpty(), again => again.Content.ShouldBe(clean.Content));
    }

    [Fact]
    public void A_PDF_that_is_encrypted_or_signed_is_left_as_it_is_and_said_to_be()
    {
        foreach (var content in new[] { PdfFiles.Plain(trailer: "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<00>/U<00>>>"), PdfFiles.Plain("/Perms<<>>"), PdfFiles.Plain("/AcroForm<</SigFlags 3/Fields[]>>") })
        {
            var kept = MetadataRemoval.Clean(content, FileSignature.Pdf);
            (kept.Content, kept.Touched).ShouldBe((content, false));
            kept.Left!.Sv.ShouldContain("underskriven");
            kept.Left.En.ShouldContain("signed");
        }
    }

    [Fact]
    public void A_file_in_a_PDF_is_named()
    {
        var clean = MetadataRemoval.Clean(PdfFiles.Plain("/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(Budget.xlsx)/EF<</F 4 0 R>>>>]>>>>"), FileSignature.Pdf);
        clean.Touched.ShouldBeTrue();
        clean.Left!.Sv.ShouldContain("Budget.xlsx");
    }

    [Fact]
    public void A_bomb_and_a_bottomless_one_are_put_out()
    {
        MetadataRemoval.Clean(PdfFiles.Bomb(), FileSignature.Pdf).Touched.ShouldBeFalse();
        MetadataRemoval.Clean(PdfFiles.Plain("/X" + new string('[', 100_000)), FileSignature.Pdf).Touched.ShouldBeFalse();
        MetadataRemoval.Clean(PdfFiles.Plain(string.Concat(Enumerable.Repeat("/X<<", 100_000))), FileSignature.Pdf).Touched.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Whatever_is_broken_in_it_the_answer_is_a_PDF_or_the_file_itself(string kind)
    {
        var content = Sample(kind);
        Gen.Select(Gen.Int[0, content.Length - 1], Gen.Byte).Array[1, 6].Select(Gen.Int[0, content.Length]).Sample((changes, cut) =>
        {
            var broken = content[..(cut % 3 == 0 ? cut : content.Length)];
            foreach (var (at, value) in changes) if (at < broken.Length) broken[at] = value;
            var clean = MetadataRemoval.Clean(broken, FileSignature.Pdf);
            if (ReferenceEquals(clean.Content, broken)) clean.Left.ShouldNotBeNull();
            else EvidenceKind.Of(clean.Content).ShouldBe(FileSignature.Pdf);
        }, iter: 300);
    }
}
