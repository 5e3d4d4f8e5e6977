using System.Globalization;
using System.Text.Json.Nodes;
using IntegrityLedger.Gifts;
using IntegrityLedger.Gifts.Commands;

namespace IntegrityLedger.Demo;

/// <summary>A story with a point (seeds/stories/planted.json); seeds/README.md says what is to be found.</summary>
internal sealed record PlantedStory
{
    public required string Id { get; init; }
    /// <summary>Login of who declares.</summary>
    public required string By { get; init; }
    /// <summary>Local time, 2026-10-07T13:20.</summary>
    public required string At { get; init; }
    /// <summary>The body of POST /api/gifts.</summary>
    public required DeclareGift Form { get; init; }
    public IReadOnlyList<PlantedDeed> Then { get; init; } = [];
    /// <summary>True when the deeds are all that happens; otherwise people go on as they do every day.</summary>
    public bool Ends { get; init; } = true;

    public DateTimeOffset DeclaredAt => Instant(At);

    /// <summary>Most forms leave the plain questions out: here they were answered with no.</summary>
    public DeclareGift Answered => Form with
    {
        AuthorityExercise = Form.AuthorityExercise ?? false, RelativeIncluded = Form.RelativeIncluded ?? false, DeliveredToHome = Form.DeliveredToHome ?? false,
        RequestedByMe = Form.RequestedByMe ?? false, LeisureDominates = Form.LeisureDominates ?? false, Alcohol = Form.Alcohol ?? Alcohol.None,
    };

    public static IReadOnlyList<PlantedStory> Read(string seeds) => StoryBook.Json<List<PlantedStory>>(Path.Combine(seeds, "stories", "planted.json"));

    public static DateTimeOffset Instant(string local)
    {
        var time = DateTime.ParseExact(local, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
        return StoryDays.At(DateOnly.FromDateTime(time), time.Hour, time.Minute);
    }
}

/// <summary>A deed at its time; fields as in <see cref="Deed"/>.</summary>
internal sealed record PlantedDeed
{
    public required string At { get; init; }
    public required string Do { get; init; }
    public string By { get; init; } = Deed.Approver;
    public string? Text { get; init; }
    public Disposal? Disposal { get; init; }
    public DateOnly? On { get; init; }
    public JsonObject? Changes { get; init; }
    public IReadOnlyList<string>? Conditions { get; init; }
    public IReadOnlyList<ParticipantInput>? Participants { get; init; }
    public decimal? ReceiptTotal { get; init; }
    public decimal? AlcoholShare { get; init; }
    public string? VoucherNumber { get; init; }

    public Deed Deed => new(Do, By, Text)
    {
        Disposal = Disposal, On = On, Changes = Changes, Conditions = Conditions, Participants = Participants,
        ReceiptTotal = ReceiptTotal, AlcoholShare = AlcoholShare, VoucherNumber = VoucherNumber,
    };
}
