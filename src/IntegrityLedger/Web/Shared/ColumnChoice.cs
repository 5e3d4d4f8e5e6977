using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace IntegrityLedger.Web.Shared;

/// <summary>Which columns of a table the reader wants: said in the address, and kept for her until she says something else.</summary>
/// <remarks>Kept in a cookie of this browser, one per table and person, that holds names of columns and nothing else.</remarks>
public sealed record ColumnChoice(string Table, IReadOnlyList<string>? Wanted)
{
    /// <summary>Name in the address; <see cref="All"/> stands for every column.</summary>
    public const string Parameter = "columns", All = "all";

    public static ColumnChoice From(string table, string login, HttpContext http)
    {
        var cookie = $"columns-{table}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(login)))[..8]}";
        if (!http.Request.Query.TryGetValue(Parameter, out var said)) return new(table, Read(http.Request.Cookies[cookie] ?? All));
        var wanted = string.Join(',', said.OfType<string>());
        http.Response.Cookies.Append(cookie, wanted, new() { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true, Secure = http.Request.IsHttps });
        return new(table, Read(wanted));
    }

    public bool Shows(string? name) => name is null || Wanted is null || Wanted.Contains(name);

    private static IReadOnlyList<string>? Read(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries) is var names && names.Contains(All) ? null : names;
}
