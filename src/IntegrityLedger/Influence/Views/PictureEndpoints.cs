using System.Text;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;

namespace IntegrityLedger.Influence.Views;

/// <summary>The local picture over HTTP, and as a file.</summary>
public static class PictureEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var all = endpoints.MapGroup("/api/influence-reports/picture").WithTags("Influence");
        all.MapGet("", async (string? by, string? period, string? filter, LocalPicture picture, HttpContext http) => (await picture.Table(by, period, filter, http.RequestAborted)).ToResult(http, Results.Ok))
            .WithAccess(Access.Role(LocalPicture.Readers)).WithSummary("About how many reports of a closed quarter or year, by one dimension; fewer than five are not said").Produces<PictureAnswer>().ProducesProblem(400).ProducesProblem(422);
        all.MapGet("/series", async (string? filter, LocalPicture picture, HttpContext http) => (await picture.Series(filter, http.RequestAborted)).ToResult(http, Results.Ok))
            .WithAccess(Access.Role(LocalPicture.Readers)).WithSummary("About how many reports each closed quarter").Produces<PictureSeries>().ProducesProblem(400);
        all.MapGet("/export", async (string? by, string? period, string? filter, string? format, LocalPicture picture, HttpContext http) =>
                (await picture.Table(by, period, filter, http.RequestAborted)).ToResult(http, answer => File(answer, format, http)))
            .WithAccess(Access.Role(LocalPicture.Readers)).WithSummary("The same table as a file: format=csv or json").Produces<PictureAnswer>().ProducesProblem(400).ProducesProblem(422);
    }

    private static IResult File(PictureAnswer answer, string? format, HttpContext http)
    {
        if (format is not (null or "csv" or "json"))
            return Refusals.ToResult(new Refusal("influence-picture-invalid", RefusalKind.Form, new("Filen kan vara csv eller json.", "The file can be csv or json."), Field: "format"), http);
        var name = $"picture-{answer.By}-{answer.Period}";
        if (format == "json")
        {
            http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.json\"";
            return Results.Ok(answer);
        }
        return Results.File((byte[])[.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Csv(answer))], CsvText.ContentType, name + ".csv");
    }

    /// <summary>A line for each word, and last those of everybody together; an empty number is not said.</summary>
    private static string Csv(PictureAnswer answer)
    {
        string Line(string kind, string? value, string? name, string? about) => CsvText.Line([answer.Period, answer.Filter, answer.AsStoodOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), kind, value, name, about]);
        var text = new StringBuilder(CsvText.Line(["period", "filter", "asStoodOn", "by", "value", "name", "about"]));
        foreach (var line in answer.Lines) text.Append(Line(answer.By, line.Value, line.Name, Number(line.About)));
        return text.Append(Line("all", null, null, Number(answer.About)))
            .Append(Line("acknowledged", answer.Acknowledged is { } a ? PictureRows.Word(a) : null, null, null))
            .Append(Line("fedBack", answer.FedBack is { } f ? PictureRows.Word(f) : null, null, null)).ToString();
    }

    private static string? Number(int? about) => about?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
