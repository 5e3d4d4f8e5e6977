using System.Text;
using Npgsql;

namespace IntegrityLedger.Platform.Http;

/// <summary>An exception as the log may have it: types and places, the database's code, but no message.</summary>
/// <remarks>A message often repeats the value that was wrong ("The input string 'Anna Berg' ..."), and a value can be about a person.</remarks>
internal static class ExceptionOutline
{
    public static string Of(Exception exception)
    {
        var outline = new StringBuilder();
        for (var e = exception; e is not null; e = e.InnerException)
        {
            outline.Append(outline.Length > 0 ? " <- " : "").Append(e.GetType().FullName);
            if (e is PostgresException { SqlState: var code, ConstraintName: var constraint }) outline.Append(' ').Append(code).Append(' ').Append(constraint);
        }
        return outline.AppendLine().Append(exception.StackTrace).ToString();
    }
}
