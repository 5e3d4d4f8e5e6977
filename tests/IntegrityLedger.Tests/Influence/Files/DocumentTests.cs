using System.IO.Compression;
using System.Text;
using CsCheck;
using IntegrityLedger.Influence.Files;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Influence.Files;

/// <summary>An office document in a report says what it said, and not who wrote it, when and on which computer.</summary>
public sealed class DocumentTests
{
    public static readonly TheoryData<string> Kinds = ["docx", "xlsx", "odt"];

    private static (byte[] Content, string Type, string Body) Sample(string kind) => kind switch
    {
        "docx" => (Documents.Docx(), EvidenceKind.Docx, "word/document.xml"),
        "xlsx" => (Documents.Xlsx(), EvidenceKind.Xlsx, "xl/worksheets/sheet1.xml"),
        _ => (Documents.Odt(), EvidenceKind.Odt, "content.xml"),
    };

    [Theory, MemberData(nameof(Kinds))]
    public void A_secret_in_every_place_of_a_document_is_gone_from_every_part_and_the_sentence_stands(string kind)
    {
        var (content, type, body) = Sample(kind);
        EvidenceKind.Of(content).ShouldBe(type);
        Documents.Unpacked(content).Count(part => part.Value.AsSpan().IndexOf(Pictures.SecretBytes) >= 0).ShouldBeGreaterThan(5);

        var clean = MetadataRemoval.Clean(content, type);

        clean.Left.ShouldBeNull();
        EvidenceKind.Of(clean.Content).ShouldBe(type);
        var parts = Documents.Unpacked(clean.Content);
        parts.Where(part => part.Value.AsSpan().IndexOf(Pictures.SecretBytes) >= 0 || part.Key.Contains(Pictures.Secret, StringComparison.Ordinal)).Select(part => part.Key).ShouldBeEmpty();
        foreach (var part in parts.Where(part => part.Key.Length > 0)) Encoding.Latin1.GetString(part.Value).ShouldNotContain("2026-11");
        Encoding.UTF8.GetString(parts[body]).ShouldContain(Documents.Sentence);
        clean.Removed.ShouldContain(RemovedKind.Packing);
        clean.Removed.ShouldContain(RemovedKind.Authors);
        MetadataRemoval.Clean(clean.Content, type).Removed.ShouldBeEmpty("Cleaned once is cleaned.");
    }

    [Fact]
    public void Two_writers_in_the_margin_stay_two_and_the_spaces_around_a_word_stay()
    {
        var body = Encoding.UTF8.GetString(Documents.Unpacked(MetadataRemoval.Clean(Documents.Docx(), EvidenceKind.Docx).Content)["word/document.xml"]);
        body.ShouldContain("w:author=\"Person 1\"");
        body.ShouldContain("w:author=\"Person 2\"");
        body.ShouldContain($"> {Documents.Sentence} <");
    }

    [Fact]
    public void Nothing_refers_to_what_was_dropped()
    {
        var parts = Documents.Unpacked(MetadataRemoval.Clean(Documents.Docx(), EvidenceKind.Docx).Content);
        foreach (var (name, part) in parts.Where(part => part.Key.EndsWith(".rels", StringComparison.Ordinal))) Encoding.UTF8.GetString(part).ShouldNotContain("customXml", customMessage: name);
        Encoding.UTF8.GetString(parts["[Content_Types].xml"]).ShouldNotContain("customXml");
        Encoding.UTF8.GetString(parts["word/settings.xml"]).ShouldNotContain("attachedTemplate");
        Encoding.UTF8.GetString(Documents.Unpacked(MetadataRemoval.Clean(Documents.Xlsx(), EvidenceKind.Xlsx).Content)["xl/worksheets/sheet1.xml"]).ShouldContain("<pageSetup orientation=\"portrait\" />");
    }

    [Fact]
    public void The_picture_inside_is_cleaned_and_what_is_embedded_otherwise_is_named()
    {
        var clean = MetadataRemoval.Clean(Documents.Docx(("word/embeddings/Budget.xlsx", "PK")), EvidenceKind.Docx);
        Documents.Unpacked(clean.Content)["word/media/image1.jpeg"].ShouldBe(Pictures.Jpeg(turned: 6));
        clean.Left!.Sv.ShouldContain("Budget.xlsx");
        clean.Left.En.ShouldContain("Budget.xlsx");
        clean.Removed.ShouldContain(RemovedKind.Properties);
    }

    [Fact]
    public void An_encrypted_document_and_one_with_two_parts_of_one_name_are_left_alone_and_one_with_macros_is_not_taken()
    {
        var encrypted = Documents.Odt("<m:encryption-data/>");
        MetadataRemoval.Clean(encrypted, EvidenceKind.Odt).ShouldSatisfyAllConditions(kept => kept.Content.ShouldBeSameAs(encrypted), kept => kept.Left.ShouldNotBeNull());
        MetadataRemoval.Clean(Documents.Docx(("WORD/document.xml", "<a/>")), EvidenceKind.Docx).Touched.ShouldBeFalse();
        EvidenceKind.Of(Documents.Docx(("word/vbaProject.bin", "x"))).ShouldBeNull();
        EvidenceKind.Of(Documents.Zip([("bara.txt", "hej")])).ShouldBeNull();
    }

    [Fact]
    public void No_document_type_no_entity_and_no_address_is_followed()
    {
        var hostile = Documents.Docx(("word/footer1.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"));
        MetadataRemoval.Clean(hostile, EvidenceKind.Docx).Content.ShouldBeSameAs(hostile);
    }

    [Fact]
    public void A_bomb_is_put_out_before_it_fills_the_memory()
    {
        var bomb = Documents.Docx(("word/media/noll.bin", new string('\0', 40 << 20)));
        bomb.Length.ShouldBeLessThan(1 << 20);
        var before = GC.GetAllocatedBytesForCurrentThread();
        MetadataRemoval.Clean(bomb, EvidenceKind.Docx).ShouldSatisfyAllConditions(kept => kept.Content.ShouldBeSameAs(bomb), kept => kept.Left.ShouldNotBeNull());
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(64 << 20);
        EvidenceKind.Of(Documents.Zip([.. Enumerable.Range(0, PackageLimits.MostParts + 1).Select(i => ($"word/{i}.xml", "")), ("[Content_Types].xml", ""), ("word/document.xml", "")])).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Whatever_is_broken_in_it_the_answer_is_a_document_or_the_file_itself(string kind)
    {
        var (content, type, _) = Sample(kind);
        Gen.Select(Gen.Int[0, content.Length - 1], Gen.Byte).Array[1, 6].Select(Gen.Int[0, content.Length]).Sample((changes, cut) =>
        {
            var broken = content[..(cut % 3 == 0 ? cut : content.Length)];
            foreach (var (at, value) in changes) if (at < broken.Length) broken[at] = value;
            EvidenceKind.Of(broken);
            var clean = MetadataRemoval.Clean(broken, type);
            if (!ReferenceEquals(clean.Content, broken)) using (var opened = new ZipArchive(new MemoryStream(clean.Content))) opened.Entries.Count.ShouldBeGreaterThan(0);
            else clean.Left.ShouldNotBeNull();
        }, iter: 300);
    }
}
