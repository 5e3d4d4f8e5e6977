using IntegrityLedger.Imports.Declarations;
using IntegrityLedger.Imports.Mapping;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Policy;
using IntegrityLedger.Suppliers;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>From another register's words to this room's: what it does not say stays unknown.</summary>
internal static class HistoricalForm
{
    public static Declaration Declaration(ImportedDeclaration row, SupplierKey? giver, ExchangeRate? rate, Seal seal)
    {
        var number = Number(row.Counterparty);
        return new Declaration
        {
            Direction = Word<Direction>(row.Direction), Response = Word<Response>(row.Response), Category = Word<Category>(row.Category),
            Description = seal.Text(row.Description), Value = Value(row.Value, rate, seal), Persons = row.Persons, OccurredOn = row.OccurredOn,
            Place = seal.TextOrNull(row.Place), Purpose = seal.TextOrNull(row.Purpose),
            Participants = [.. row.Participants.Select(name => new Participant(true, null, seal.Text(name)))],
            Counterparty = new(Word<CounterpartyKind>(row.Counterparty.Kind), giver?.Value, number is { IsPersonal: false } ? number : null, seal.TextOrNull(row.Counterparty.Name),
                seal.TextOrNull(row.Counterparty.ContactPerson), null, seal.TextOrNull(number is { IsPersonal: false } ? null : row.Counterparty.OrganisationNumber)),
        };
    }

    /// <summary>A Swedish number; anything else a register calls a number is kept sealed, as written.</summary>
    public static OrganisationNumber? Number(ImportedCounterparty other) =>
        OrganisationNumber.Parse(other.OrganisationNumber) is { IsRefused: false } parsed ? parsed.Value : null;

    public static Disposal? Disposal(ImportedDeclaration row) => row.Disposal is { } word ? Word<Disposal>(word) : null;

    /// <summary>What the register says beside the fields of a declaration, in its own words.</summary>
    public static string? Remarks(ImportedDeclaration row)
    {
        string?[] told =
        [
            row.TypeAsWritten is { } type && type != row.Description ? type : null, row.Note,
            row.Accompanied switch { true => "Medföljande: ja / Accompanied: yes", false => "Medföljande: nej / Accompanied: no", null => null },
            row.Reference is { } reference ? $"Ref: {reference}" : null,
        ];
        return string.Join("; ", told.Where(t => t is not null)) is { Length: > 0 } all ? all : null;
    }

    /// <summary>The currency that an amount has to be converted from, or null.</summary>
    public static string? ForeignCurrency(ImportedDeclaration row) => row.Value?.Money is { Currency: not "SEK" and var currency } ? currency : null;

    private static DeclaredValue Value(WrittenAmount? written, ExchangeRate? rate, Seal seal) => written is null ? DeclaredValue.Unknown
        : new(written.Money, ValueBasis.Unknown, null, written.Money switch { null => null, { Currency: "SEK" } kronor => kronor.Minor, var foreign => rate?.Ore(foreign.Value.Amount) }, seal.Text(written.AsWritten), rate);

    private static T Word<T>(string word) where T : struct, Enum => Enum.Parse<T>(word, ignoreCase: true);
}
