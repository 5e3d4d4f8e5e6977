using System.Globalization;
using System.Reflection;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>What must hold of rates before they may be recorded; and those that came with the application. Pure.</summary>
public static class ExchangeRateRules
{
    public const int MostRows = 1_000, LongestSource = 200;
    private const decimal MostKronor = 1_000_000m;
    private static readonly Lazy<IReadOnlyList<ExchangeRate>> Came = new(Embedded);

    /// <summary>The rows of seeds/rates: they count on days for which nothing was recorded.</summary>
    public static IReadOnlyList<ExchangeRate> Shipped => Came.Value;

    /// <summary>The row that counts on the day.</summary>
    public static ExchangeRate? On(IEnumerable<ExchangeRate> rates, string currency, DateOnly day) => rates.LastOrDefault(r => r.Currency == currency && r.Covers(day));

    /// <summary>Everything that is wrong, each with its row.</summary>
    public static IReadOnlyList<Refusal> Check(IReadOnlyList<ExchangeRate> rows)
    {
        var errors = new List<Refusal>();
        if (rows.Count is 0 or > MostRows) errors.Add(Wrong("rates", $"Ange 1–{MostRows} kurser.", $"Give 1–{MostRows} rates."));
        for (var i = 0; i < Math.Min(rows.Count, MostRows); i++)
        {
            var (row, at) = (rows[i], $"rates[{i}].");
            if (row.Currency is not { Length: 3 } code || !code.All(char.IsAsciiLetterUpper) || code == "SEK") errors.Add(Wrong(at + "currency", "Valutan skrivs med tre stora bokstäver och är inte SEK.", "The currency is three capital letters and not SEK."));
            if (row.Units is < 1 or > 1_000_000) errors.Add(Wrong(at + "units", "Antalet enheter ska vara 1–1 000 000.", "The number of units must be 1–1,000,000."));
            if (row.Kronor is <= 0 or > MostKronor) errors.Add(Wrong(at + "kronor", "Priset i kronor ska vara mer än noll.", "The price in kronor must be more than zero."));
            if (row.ValidFrom.Year < 1990 || row.ValidTo < row.ValidFrom || row.ValidTo > row.ValidFrom.AddYears(1)) errors.Add(Wrong(at + "validTo", "Perioden ska ligga efter 1990, sluta efter att den börjar och vara högst ett år.", "The period must be after 1990, end after it begins and be at most a year."));
            if (string.IsNullOrWhiteSpace(row.Source) || row.Source.Length > LongestSource) errors.Add(Wrong(at + "source", "Ange var kursen är läst; skriv † för en egen.", "Say where the rate was read; write † for your own."));
            if (row.Confidence is not ("V" or "K" or "P" or "U")) errors.Add(Wrong(at + "confidence", "Säkerheten är V, K, P eller U.", "The confidence is V, K, P or U."));
        }
        if (errors.Count == 0)
            foreach (var same in rows.GroupBy(r => r.Currency))
            {
                var sorted = same.OrderBy(r => r.ValidFrom).ToList();
                errors.AddRange(sorted.Zip(sorted.Skip(1)).Where(pair => pair.Second.ValidFrom <= pair.First.ValidTo)
                    .Select(pair => Wrong("rates", $"Två kurser för {same.Key} gäller {pair.Second.ValidFrom:yyyy-MM-dd}.", $"Two rates for {same.Key} cover {pair.Second.ValidFrom:yyyy-MM-dd}.")));
            }
        return errors;
    }

    private static Refusal Wrong(string field, string sv, string en) => new("exchange-rate-invalid", RefusalKind.Form, new(sv, en), Field: field);

    private static IReadOnlyList<ExchangeRate> Embedded()
    {
        var assembly = typeof(ExchangeRateRules).Assembly;
        List<ExchangeRate> rates = [.. assembly.GetManifestResourceNames().Where(n => n.StartsWith("rates/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).SelectMany(name => Read(assembly, name))];
        return Check(rates) is { Count: > 0 } wrong ? throw new InvalidOperationException($"seeds/rates: {string.Join(" ", wrong.Select(w => $"{w.Field}: {w.Message.En}"))}") : rates;
    }

    private static IEnumerable<ExchangeRate> Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1))
        {
            var cells = line.Split(';');
            yield return new(cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture), decimal.Parse(cells[2], CultureInfo.InvariantCulture),
                DateOnly.ParseExact(cells[3], "yyyy-MM-dd", CultureInfo.InvariantCulture), DateOnly.ParseExact(cells[4], "yyyy-MM-dd", CultureInfo.InvariantCulture), cells[5], cells[6]);
        }
    }
}
