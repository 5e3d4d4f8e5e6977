using IntegrityLedger.Kernel;

namespace IntegrityLedger.Platform.Http;

/// <summary>The one place where refusals become HTTP answers.</summary>
public static class Refusals
{
    /// <summary>Problem details in the caller's language, with the status that the kind of refusal has.</summary>
    public static IResult ToResult(Refusal refusal, HttpContext context) => new ProblemResult(Problem.From(refusal, context));

    /// <summary>The value as <paramref name="success"/> has it, or the refusal as problem details.</summary>
    public static IResult ToResult<T>(this Outcome<T> outcome, HttpContext context, Func<T, IResult> success) =>
        outcome.Refusal is { } refusal ? ToResult(refusal, context) : success(outcome.Value);

    private sealed class ProblemResult(Problem problem) : IResult, IStatusCodeHttpResult, IValueHttpResult
    {
        public int? StatusCode => problem.Status;
        public object Value => problem;
        public Task ExecuteAsync(HttpContext httpContext) => problem.WriteTo(httpContext);
    }
}
