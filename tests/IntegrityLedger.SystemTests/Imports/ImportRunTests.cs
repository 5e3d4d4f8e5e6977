using System.Net;
using System.Text.Json;
using IntegrityLedger.Imports;
using IntegrityLedger.Imports.Declarations;
using IntegrityLedger.SystemTests.Http;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrityLedger.SystemTests.Imports;

/// <summary>A run: followed, repeated, broken off.</summary>
public sealed class ImportRunTests
{
    private static readonly byte[] File = DeclarationImportTests.Many(2300);

    [Fact]
    public async Task An_import_that_broke_off_in_the_middle_is_made_whole_by_sending_the_file_again()
    {
        await using var database = await TestDatabase.CreateAsync(TestContext.Current.CancellationToken);
        await using (var broken = await ImportingLedger.StartAsync(database, services => services.AddScoped<IDeclarationSink>(p => new BreaksOff(p, afterBatches: 2))))
        {
            (await broken.Post("declarations", File, DeclarationImportTests.OwnMapping)).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
            (await broken.Declarations()).ShouldBe(1000);
            using var client = broken.Client();
            var run = (await (await client.Get("/api/imports")).Json())[0];
            run.Text("state").ShouldBe("failed");
            run.Counts().ShouldBe((1000, 1000, 0, 0));
        }
        await using var ledger = await ImportingLedger.StartAsync(database);
        (await ledger.Import(File, DeclarationImportTests.OwnMapping)).Counts().ShouldBe((2300, 1300, 1000, 0));
        (await ledger.Declarations()).ShouldBe(2300);
    }

    [Fact]
    public async Task An_import_that_nobody_waits_for_is_followed_until_it_is_done()
    {
        await using var ledger = await ImportingLedger.StartAsync();
        var accepted = await ledger.Post("declarations", File, DeclarationImportTests.OwnMapping, headers: ("Prefer", "respond-async"));
        accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        using var client = ledger.Client();
        JsonElement run;
        do
        {
            run = await (await client.Get(accepted.Headers.Location!.ToString())).Json();
            run.GetProperty("rows").GetInt32().ShouldBe(run.GetProperty("imported").GetInt32() + run.GetProperty("skipped").GetInt32() + run.GetProperty("rejectedCount").GetInt32());
        }
        while (run.Text("state") == "running");
        run.Text("state").ShouldBe("done");
        run.Counts().ShouldBe((2300, 2300, 0, 0));
        run.GetProperty("percent").GetInt32().ShouldBe(100);
    }

    [Fact]
    public async Task The_same_key_gives_the_first_answer_again_and_another_file_under_it_is_refused()
    {
        await using var ledger = await ImportingLedger.StartAsync();
        (string, string) key = ("Idempotency-Key", "night-17");
        var first = await (await ledger.Post("declarations", File, DeclarationImportTests.OwnMapping, headers: key)).Json();
        var again = await (await ledger.Post("declarations", File, DeclarationImportTests.OwnMapping, headers: key)).Json();
        again.Text("importId").ShouldBe(first.Text("importId"));
        again.Counts().ShouldBe(first.Counts());
        var other = await ledger.Post("declarations", DeclarationImportTests.Many(3), DeclarationImportTests.OwnMapping, headers: key);
        other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Nobody_imports_without_being_let_in()
    {
        await using var ledger = await ImportingLedger.StartAsync();
        using var client = ledger.Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", "guessed");
        (await client.PostAsync("/api/imports/declarations", new MultipartFormDataContent { { new ByteArrayContent(File), "file", "x.csv" } }, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await ledger.Events()).ShouldBe(0);
    }

    [Fact]
    public async Task A_file_larger_than_the_limit_is_refused_before_it_has_been_sent()
    {
        await using var ledger = await ImportingLedger.StartAsync();
        using var client = ledger.Client();
        client.DefaultRequestHeaders.ExpectContinue = true;
        var form = new MultipartFormDataContent { { new StreamContent(new EndlessRows(300_000_000)), "file", "huge.csv" } };
        var answer = await client.PostAsync("/api/imports/declarations", form, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Json()).GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
    }

    /// <summary>As many bytes as asked for, without having them.</summary>
    private sealed class EndlessRows(long length) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => length;
        public override long Position { get; set; }
        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = (int)Math.Min(count, length - Position);
            Array.Fill(buffer, (byte)'a', offset, given);
            Position += given;
            return given;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => Position = origin == SeekOrigin.Begin ? offset : throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    /// <summary>The room of gifts as it is, until the process is gone.</summary>
    private sealed class BreaksOff(IServiceProvider services, int afterBatches) : IDeclarationSink
    {
        private readonly IDeclarationSink real = ActivatorUtilities.CreateInstance<IntegrityLedger.Gifts.Commands.ImportHistory>(services);
        private int taken;

        public Task<IReadOnlyList<RowOutcome>> Append(IReadOnlyList<ImportedDeclaration> batch, ImportContext context, CancellationToken ct) =>
            taken++ < afterBatches ? real.Append(batch, context, ct) : throw new IOException("The process is gone.");
    }
}
