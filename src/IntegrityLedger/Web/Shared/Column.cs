using IntegrityLedger.Kernel;
using Microsoft.AspNetCore.Components;

namespace IntegrityLedger.Web.Shared;

/// <summary>One column of a table.</summary>
/// <param name="Sort">The name the view sorts by; null when it does not.</param>
/// <param name="Numeric">Amounts and counts are set to the right.</param>
/// <param name="Heading">The cell that names the row.</param>
public sealed record Column<T>(LocalizedText Label, Func<T, RenderFragment> Cell, string? Sort = null, bool Numeric = false, bool Heading = false)
{
    /// <summary>What the column is called in the address when the reader may leave it out; null for one that always stands.</summary>
    public string? Name { get; init; }

    public static Column<T> Of(LocalizedText label, Func<T, string?> text, string? sort = null, bool numeric = false) =>
        new(label, row => builder => builder.AddContent(0, text(row)), sort, numeric);

    /// <summary>A cell that links on; the row's own name.</summary>
    public static Column<T> Link(LocalizedText label, Func<T, string?> text, Func<T, string?> url, string? sort = null, bool heading = true) =>
        new(label, row => builder =>
        {
            if (url(row) is not { } address) { builder.AddContent(0, text(row)); return; }
            builder.OpenElement(1, "a");
            builder.AddAttribute(2, "href", address);
            builder.AddContent(3, text(row));
            builder.CloseElement();
        }, sort, false, heading);
}
