using JasperFx;
using JasperFx.Events;
using Marten;
using Npgsql;
using Weasel.Core;

namespace IntegrityLedger.Platform.Bootstrap;

/// <summary>How the ledger is stored: the fixed technical choices, in one place.</summary>
public static class LedgerStore
{
    public const string Documents = "ledger", Events = "ledger_events", Messages = "messaging";

    /// <summary>Keys, and words in clear made to search in: what can be forgotten, and is in no backup of the ledger.</summary>
    public const string Forgettable = "ledger_forgettable";

    /// <summary>Everything that decides what is written; the same for the application, the migration and the tests.</summary>
    public static void Configure(StoreOptions options, NpgsqlDataSource database)
    {
        options.Connection(database);
        options.DatabaseSchemaName = Documents;
        options.CommandTimeout = 60;
        options.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase);
        ConfigureEvents(options);
        options.Projections.Errors.SkipApplyErrors = false;
        options.Projections.Errors.SkipSerializationErrors = false;
        options.Projections.Errors.SkipUnknownEvents = false;
        options.Advanced.DuplicatedFieldEnumStorage = EnumStorage.AsString;
        Modules.Configure(options);
        OwnStories.Bind(options);
    }

    private static void ConfigureEvents(StoreOptions options)
    {
        var events = options.Events;
        events.DatabaseSchemaName = Events;
        events.StreamIdentity = StreamIdentity.AsGuid;
        events.UseMandatoryStreamTypeDeclaration = true;
        // The database's clock: no application node can back-date an entry.
        events.AppendMode = EventAppendMode.Quick;
        // The loser of a race leaves no hole in the sequence (marten#4749).
        events.UseExclusiveLockOnConcurrentAppends = true;
        events.AutoDiscoverTagTypes = false;
        events.MetadataConfig.EnableAll();
        events.MetadataConfig.UserNameEnabled = true;
        events.EnableUniqueIndexOnEventId = true;
        // No NOTIFY on append: PostgreSQL commits transactions that notify one at a time, which costs more than the quarter of a second that views lag without it.
        events.EnableExtendedProgressionTracking = true;
    }
}
