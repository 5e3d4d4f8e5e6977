using IntegrityLedger.Proofs.Notes;
using IntegrityLedger.TransparencyLog;
using IntegrityLedger.TransparencyLog.Views;

namespace IntegrityLedger.SystemTests.TransparencyLog;

/// <summary>The log's keys: made, replaced while the log goes on, and kept by somebody else.</summary>
public sealed class KeyTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_is_replaced_with_an_overlap_and_older_checkpoints_stay_valid()
    {
        await using var log = new RecordedLog();
        await log.InitializeAsync();
        await log.Fill();
        var directory = Directory.GetDirectories(Path.Combine(log.Database.DataDirectory, "log")).Single();
        var first = Path.Combine(directory, "development.key");
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(first).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var (old, published) = (await Keys(log), await Note(log));
        old.Count.ShouldBe(1);

        // Both sign.
        LogKeys.Make(directory, "second.key", old[0].Name);
        await Next(log);
        var both = await Keys(log);
        both.Count.ShouldBe(2);
        (await Note(log)).Signatures.Count.ShouldBe(2);
        Signs(await Note(log), old[0]).ShouldBeTrue("who knows only the old key can still read");

        // The old one is retired: it is published still, and signs no more.
        await File.WriteAllTextAsync(Path.Combine(directory, LogKeys.Retired), $"{old[0]}\n", Ct);
        File.Delete(first);
        await Next(log);
        (await Keys(log)).ShouldBe([both[1], old[0]]);
        var last = await Note(log);
        (last.Signatures.Count, Signs(last, both[1]), Signs(last, old[0])).ShouldBe((1, true, false));
        Signs(published, old[0]).ShouldBeTrue();
        (await log.Ledger.Stranger().GetAsync("/log/key", Ct)).Headers.Contains("X-Log-Key").ShouldBeFalse("no development key signs any more");
        (await log.Verified(published.ToString())).ShouldBe("whole");
    }

    [Fact]
    public async Task A_key_that_a_program_keeps_signs_the_log_and_a_program_that_fails_stops_it_without_losing_anything()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for a signing service is a shell script.");
        await using var log = new RecordedLog();
        await log.InitializeAsync();
        await log.Fill();
        var directory = Directory.GetDirectories(Path.Combine(log.Database.DataDirectory, "log")).Single();
        var key = (await Keys(log))[0];
        // Rubbish for a signature is noticed before it is published.
        await File.WriteAllLinesAsync(Path.Combine(directory, "service.signer"), [key.ToString(), "/bin/sh", "-c", "cat > /dev/null; head -c 64 /dev/zero | base64 -w 0"], Ct);
        await using var owner = await log.Database.OpenOwnerAsync(Ct);
        await RecordedLog.Append(owner);
        (await Should.ThrowAsync<InvalidOperationException>(() => log.Sequencer.Step(Ct))).Message.ShouldContain("does not verify");
        await File.WriteAllLinesAsync(Path.Combine(directory, "service.signer"), [key.ToString(), "/bin/sh", "-c", "exec 0<&-; echo no paper >&2; exit 3"], Ct);
        (await Should.ThrowAsync<InvalidOperationException>(() => log.Sequencer.Step(Ct))).Message.ShouldBe("/bin/sh ended with 3: no paper");
        File.Delete(Path.Combine(directory, "service.signer"));
        (await log.Sequencer.Step(Ct)).ShouldBe(1);
        (await log.Verified()).ShouldBe("whole");
    }

    [Fact]
    public async Task A_program_that_has_the_key_signs_in_its_place()
    {
        await using var log = new RecordedLog();
        await log.InitializeAsync();
        await log.Fill();
        var key = await Given(log, "");
        await Next(log);
        Signs(await Note(log), key).ShouldBeTrue();
        (await log.Verified()).ShouldBe("whole");
    }

    [Fact]
    public async Task While_a_slow_program_signs_an_answer_names_a_size_under_which_an_event_lies_that_was_committed_meanwhile()
    {
        await using var log = new RecordedLog();
        await log.InitializeAsync();
        await log.Fill();
        var go = Path.Combine(log.Database.DataDirectory, "go");
        await Given(log, $"touch '{go}.asked'; while [ ! -e '{go}' ]; do sleep 0.05; done; ");
        await using var slow = await log.Database.OpenOwnerAsync(Ct);
        await using var quick = await log.Database.OpenOwnerAsync(Ct);
        await using var open = await slow.BeginTransactionAsync(Ct);
        var early = await RecordedLog.Append(slow);
        var position = await RecordedLog.Append(quick);
        for (var later = 0; later < 3; later++) await RecordedLog.Append(quick);
        var batch = log.Sequencer.Step(Ct);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!File.Exists($"{go}.asked")) await tick.WaitForNextTickAsync(Ct);
        // The batch has the four that it saw; the fifth comes after them, whatever its number.
        await open.CommitAsync(Ct);
        await using var reader = await log.Database.OpenAppAsync(Ct);
        var told = await LogCoverage.SizeFor(reader, position, Ct);
        await File.WriteAllTextAsync(go, "", Ct);
        (await batch).ShouldBe(4);
        (await log.Sequencer.Step(Ct)).ShouldBe(1);
        (await log.Order()).IndexOf(early).ShouldBeLessThan((int)told);
        (await log.Head()).Size.ShouldBe(told, "the log comes to be as large as was told, without a later event");
    }

    /// <summary>Gives the log's key to a program, openssl behind a shell, that does something first.</summary>
    private static async Task<VerifierKey> Given(RecordedLog log, string first)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/openssl"), "The stand-in for a signing service is openssl.");
        var directory = Directory.GetDirectories(Path.Combine(log.Database.DataDirectory, "log")).Single();
        var (file, key) = (Path.Combine(directory, "development.key"), (await Keys(log))[0]);
        // The same key as openssl keeps it: its seed in PKCS#8.
        var seed = Convert.FromBase64String((await File.ReadAllTextAsync(file, Ct)).Trim().Split('+', 5)[^1])[1..];
        var pem = Path.Combine(log.Database.DataDirectory, "service.pem");
        await File.WriteAllTextAsync(pem, $"-----BEGIN PRIVATE KEY-----\n{Convert.ToBase64String([.. Convert.FromHexString("302e020100300506032b657004220420"), .. seed])}\n-----END PRIVATE KEY-----\n", Ct);
        await File.WriteAllLinesAsync(Path.Combine(directory, "service.signer"), [key.ToString(), "/bin/sh", "-c", first + "t=$(mktemp) && cat > $t && openssl pkeyutl -sign -rawin -inkey \"$0\" -in $t | base64 -w 0; rm -f $t", pem], Ct);
        File.Delete(file);
        return key;
    }

    private static async Task Next(RecordedLog log)
    {
        await using var owner = await log.Database.OpenOwnerAsync(Ct);
        await RecordedLog.Append(owner);
        (await log.Sequencer.Step(Ct)).ShouldBe(1);
    }

    private static async Task<List<VerifierKey>> Keys(RecordedLog log) => [.. (await log.Ledger.Stranger().GetStringAsync("/log/key", Ct)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => VerifierKey.TryParse(line, out var key, out var fault) ? key : throw new InvalidOperationException(fault.En))];

    private static async Task<SignedNote> Note(RecordedLog log) =>
        SignedNote.TryParse(await new PublishedLog(log.Ledger.Stranger()).Bytes("/log/checkpoint"), out var note, out var fault) ? note : throw new InvalidOperationException(fault.En);

    private static bool Signs(SignedNote note, VerifierKey key) => note.Check([key], out _, out _);
}
