using System.Globalization;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Imports.Mapping;

/// <summary>A sum as somebody wrote it, and the amount if there is exactly one in it.</summary>
/// <param name="AsWritten">The cell, blanks at the ends taken off.</param>
/// <param name="Amount">Whole units of <paramref name="Currency"/>; null for "Above limit", "£175-200", "about 50".</param>
/// <param name="Currency">ISO 4217; null without an amount.</param>
public sealed record WrittenAmount(string AsWritten, decimal? Amount = null, string? Currency = null)
{
    public Money? Money => Amount is { } amount && Currency is { } currency ? Kernel.Money.FromDecimal(amount, currency) : null;
}

/// <summary>Reads numbers and sums in the ways people write them.</summary>
public sealed class MoneyText
{
    private static readonly Dictionary<string, string> KnownSymbols = new(StringComparer.OrdinalIgnoreCase)
    {
        ["£"] = "GBP", ["€"] = "EUR", ["$"] = "USD", ["US$"] = "USD", ["¥"] = "JPY", ["kr"] = "SEK", ["kr."] = "SEK", ["kronor"] = "SEK", [":-"] = "SEK", ["euro"] = "EUR",
        ["SEK"] = "SEK", ["EUR"] = "EUR", ["GBP"] = "GBP", ["USD"] = "USD", ["NOK"] = "NOK", ["DKK"] = "DKK", ["CHF"] = "CHF", ["JPY"] = "JPY", ["PLN"] = "PLN",
    };

    private readonly char? decimalMark;
    private readonly char? thousandsMark;
    private readonly string currency;
    private readonly Dictionary<string, string> symbols;
    private readonly string[] longestFirst;

    public MoneyText(NumberRules? rules)
    {
        decimalMark = rules?.Decimal is [var d] ? d : null;
        thousandsMark = rules?.Thousands is [var t] ? t : null;
        currency = rules?.Currency ?? "SEK";
        symbols = new(KnownSymbols, StringComparer.OrdinalIgnoreCase);
        foreach (var (sign, code) in rules?.Symbols ?? new Dictionary<string, string>()) symbols[sign] = code;
        longestFirst = [.. symbols.Keys.OrderByDescending(sign => sign.Length)];
    }

    /// <summary>The currency that a column's name tells: "Värde (kr)", "Value £", "amount_eur".</summary>
    public static string? CurrencyIn(string column) => column.Split([' ', '(', ')', '_', '[', ']', '/', ','], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => KnownSymbols.GetValueOrDefault(word)).FirstOrDefault(code => code is not null);

    /// <summary>The sum in <paramref name="text"/>; <paramref name="rowCurrency"/> is the currency of the row where a column tells it.</summary>
    public WrittenAmount Sum(string text, string? rowCurrency = null)
    {
        var written = text.Trim();
        var (rest, found) = WithoutCurrency(written);
        var amount = Number(rest);
        var named = found ?? (rowCurrency is { Length: > 0 } own ? symbols.GetValueOrDefault(own.Trim(), own.Trim().ToUpperInvariant()) : currency);
        return amount is null ? new(written) : new(written, amount, named);
    }

    /// <summary>The number, or null where there is none, more than one, or one that cannot be told.</summary>
    public decimal? Number(string text)
    {
        var digits = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u2019' or '\'')));
        var blanks = digits.Length != text.Trim().Length;
        var negative = false;
        if (digits is [('-' or '\u2212'), ..]) (negative, digits) = (true, digits[1..]);
        else if (digits is [.., ('-' or '\u2212')]) (negative, digits) = (true, digits[..^1]);
        if (digits.Length is 0 or > 24 || !char.IsAsciiDigit(digits[^1]) || digits.Any(c => !char.IsAsciiDigit(c) && c is not (',' or '.'))) return null;
        if (blanks && !GroupedByBlanks(text.Trim().TrimStart('-', '\u2212'))) return null;
        var mark = decimalMark ?? TellDecimalMark(digits);
        var (whole, part) = mark is { } m && digits.LastIndexOf(m) is var at and >= 0 ? (digits[..at], digits[(at + 1)..]) : (digits, "");
        if (part.Any(c => !char.IsAsciiDigit(c)) || !Ungroup(whole, mark, out var plain)) return null;
        var value = decimal.Parse($"{plain}.{part}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return negative ? -value : value;
    }

    /// <summary>With both marks the last is the decimal mark; a lone mark before exactly three digits parts thousands.</summary>
    private char? TellDecimalMark(string digits)
    {
        var comma = digits.LastIndexOf(',');
        var point = digits.LastIndexOf('.');
        if (thousandsMark is { } t) return t == ',' ? '.' : ',';
        if (comma < 0 && point < 0) return null;
        if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
        var mark = comma >= 0 ? ',' : '.';
        return Ungroup(digits, mark == ',' ? '.' : ',', out _) ? (mark == ',' ? '.' : ',') : mark;
    }

    private bool Ungroup(string whole, char? mark, out string plain)
    {
        plain = string.Concat(whole.Where(char.IsAsciiDigit));
        var groups = whole.Split(',', '.');
        if (groups.Length == 1) return plain.Length is > 0 and < 20;
        var used = whole.Where(c => c is ',' or '.').Distinct().ToArray();
        return used.Length == 1 && used[0] != mark && (thousandsMark is null || thousandsMark == used[0])
            && groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(g => g.Length == 3);
    }

    private static bool GroupedByBlanks(string text)
    {
        var groups = text.Split([' ', '\u00a0', '\u202f', '\u2009', '\'', '\u2019'], StringSplitOptions.None);
        return groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(g => g.TakeWhile(char.IsAsciiDigit).Count() == 3);
    }

    private (string Bare, string? Currency) WithoutCurrency(string text)
    {
        foreach (var sign in longestFirst)
        {
            if (text.StartsWith(sign, StringComparison.OrdinalIgnoreCase)) return (text[sign.Length..].Trim(), symbols[sign]);
            if (text.EndsWith(sign, StringComparison.OrdinalIgnoreCase)) return (text[..^sign.Length].Trim(), symbols[sign]);
            if (text.StartsWith("-" + sign, StringComparison.OrdinalIgnoreCase)) return ("-" + text[(sign.Length + 1)..].Trim(), symbols[sign]);
        }
        return (text, null);
    }
}
