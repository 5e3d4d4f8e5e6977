using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Policy.Commands;
using IntegrityLedger.Policy.Views;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Reading;
using IntegrityLedger.Web.Shared;
using IntegrityLedger.Web.Texts;
using Microsoft.AspNetCore.Components;

namespace IntegrityLedger.Policy.Pages;

public partial class ExchangeRatesPage
{
    private FormState form = new();
    private IReadOnlyList<ExchangeRateAnswer> rates = [];
    private IReadOnlyList<string> known = [];
    private string asked = "";

    /// <summary>Which currency is shown; all when left out.</summary>
    [SupplyParameterFromQuery] public string? Sought { get; set; }

    /// <summary>The day that the rates shown must cover, as typed.</summary>
    [SupplyParameterFromQuery] public string? On { get; set; }
    [Inject] private ExchangeRates Rates { get; set; } = default!;
    [Inject] private ExchangeRateDesk Desk { get; set; } = default!;

    private bool MayAdd => Who.Is(Role.Compliance) || Who.Is(Role.Administrator);

    private static IReadOnlyList<Choice> Confidences => [.. RateTexts.Confidences.Select(text => new Choice(text.Sv[..1], text))];

    protected override async Task OnInitializedAsync()
    {
        asked = (Sought ?? "").Trim().ToUpperInvariant();
        if (IsPost && !MayAdd) { Shown<ExchangeRatesAnswer>(AccessDoor.NoRole); return; }
        if (IsPost && await Record()) return;
        if (!IsPost) (form["units"], form["currency"]) = ("1", asked);
        if (!form.Has("key")) form["key"] = RandomNumberGenerator.GetHexString(32);
        var day = string.IsNullOrWhiteSpace(On) ? null : DateReading.Read(On, Ui.Today, ahead: false);
        known = [.. (await Rates.List(null, null, Aborted)).Select(r => r.Currency).Distinct()];
        rates = await Rates.List(asked.Length == 0 ? null : asked, day, Aborted);
    }

    /// <summary>True when the rate was recorded and the reader is on the way to it.</summary>
    private async Task<bool> Record()
    {
        form = FormState.From(Http);
        var (from, to) = (Date("validFrom"), form.Has("validTo") ? Date("validTo") : null);
        decimal? kronor = decimal.TryParse(form["kronor"].Replace(" ", "").Replace("\u00a0", "").Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price) ? price : null;
        int? units = int.TryParse(form["units"], NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : null;
        if (kronor is null) form.Refuse("kronor", RateTexts.NotANumber);
        if (units is null) form.Refuse("units", RateTexts.NotWhole);
        if (form.HasErrors) return false;
        // The same form sent twice is recorded once; sent again with other words it is another rate.
        var said = string.Join('\n', form.Names.Order(StringComparer.Ordinal).Select(name => $"{name}={form[name]}"));
        var asked = IdempotentRequest.For(Who.Login, "page /policy/exchange-rates", said, Encoding.UTF8.GetBytes(said));
        var outcome = await Desk.Record(new([new(form["currency"], kronor, from, to, units, form["source"], form["confidence"])]), new(Who, Ui.Language, form.Has("key") ? asked : null), Aborted);
        if (outcome.Refusal is { } refusal)
        {
            // One rate is one row: "rates[0].kronor" is the box "kronor".
            foreach (var error in refusal is FormRefusal several ? several.Errors : [refusal]) form.Refuse(error with { Field = error.Field?[(error.Field.LastIndexOf('.') + 1)..] });
            return false;
        }
        Navigation.NavigateTo($"/policy/exchange-rates?done=1&sought={Uri.EscapeDataString(form["currency"].ToUpperInvariant())}");
        return true;
    }

    private DateOnly? Date(string name)
    {
        var day = DateReading.Read(form[name], Ui.Today, ahead: false);
        if (day is null) form.Refuse(name, WebTexts.DateNotUnderstood);
        return day;
    }

    /// <summary>What counts, for one unit; a corrected rate is history.</summary>
    private IReadOnlyList<TimedValue> Drawn(IEnumerable<ExchangeRateAnswer> of) =>
        [.. of.Where(r => r.Counts).Select(r => new TimedValue(r.Kronor / r.Units, Price(r.Kronor / r.Units), r.ValidFrom, r.ValidTo, r.ValidFrom <= Ui.Today && Ui.Today <= r.ValidTo))];

    private string Price(decimal kronor) => Formats.Money(Math.Round(kronor, 2), "SEK", Ui.Language);

    private string Said(ExchangeRateAnswer rate)
    {
        var price = rate.Kronor.ToString("0.######", CultureInfo.InvariantCulture);
        return Ui.Language == "sv" ? $"{rate.Units}\u00a0{rate.Currency} = {price.Replace('.', ',')}\u00a0kr" : $"{rate.Units}\u00a0{rate.Currency} = SEK\u00a0{price}";
    }
}
