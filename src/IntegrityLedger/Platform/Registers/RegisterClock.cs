using Npgsql;

namespace IntegrityLedger.Platform.Registers;

/// <summary>How often each register has changed; raised by the database in the transaction that changes it (ops/db/register_revision.sql).</summary>
public readonly record struct RegisterRevisions(long Organisation, long Suppliers, long Policy, long Keys)
{
    /// <summary>Four columns, to be read first in any statement.</summary>
    public const string Columns = """
        (select revision from ledger.register_revision where register = 'organisation'), (select revision from ledger.register_revision where register = 'suppliers'),
        (select revision from ledger.register_revision where register = 'policy'), (select revision from ledger.register_revision where register = 'keys')
        """;

    public static RegisterRevisions From(System.Data.Common.DbDataReader reader) => new(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3));

    /// <summary>How many columns that is.</summary>
    public const int Count = 4;
}

/// <summary>Keeps something in memory that a command may ask for without waiting; told before each command where the registers stand.</summary>
public interface IRegisterFollower
{
    /// <summary>Catches up, if there is anything to catch up with.</summary>
    ValueTask Follow(RegisterRevisions now, CancellationToken ct);
}

/// <summary>At which revision the registers are asked: a command asks everything at what it saw when it began; whoever else asks, asks now.</summary>
public sealed class RegisterClock(NpgsqlDataSource database)
{
    private readonly AsyncLocal<Held?> command = new();

    /// <summary>Until disposed, and only for what this flow of control does, the registers stand still at <paramref name="seen"/>.</summary>
    public IDisposable HoldAt(RegisterRevisions seen) => command.Value = new Held(seen);

    /// <summary>Whether a command is running here.</summary>
    public bool IsHeld => command.Value is { Over: false };

    public async ValueTask<RegisterRevisions> Now(CancellationToken ct)
    {
        if (command.Value is { Over: false } held) return held.Seen;
        await using var question = database.CreateCommand($"select {RegisterRevisions.Columns}");
        await using var reader = await question.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return RegisterRevisions.From(reader);
    }

    /// <summary>Work that a command leaves behind running does not keep asking as of the time when it began.</summary>
    private sealed class Held(RegisterRevisions seen) : IDisposable
    {
        public RegisterRevisions Seen => seen;
        public bool Over { get; private set; }
        public void Dispose() => Over = true;
    }
}
