using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using Microsoft.AspNetCore.Components;

namespace IntegrityLedger.Web;

/// <summary>Base of the pages behind the door: who asks, whether something was posted, and what to do with a refusal.</summary>
public abstract class LedgerPage : UiComponent
{
    [CascadingParameter] protected HttpContext Http { get; set; } = default!;
    [Inject] protected NavigationManager Navigation { get; set; } = default!;

    /// <summary>The door lets nobody else in.</summary>
    protected Caller Who => Caller.From(Http.User) ?? throw new InvalidOperationException("A page behind the door was rendered for nobody.");
    protected CancellationToken Aborted => Http.RequestAborted;
    protected bool IsPost => HttpMethods.IsPost(Http.Request.Method);

    /// <summary>Why there is nothing to show; set by <see cref="Shown{T}"/>.</summary>
    protected Refusal? Refused { get; set; }

    /// <summary>The value, or null after noting the refusal and its status.</summary>
    protected T? Shown<T>(Outcome<T> outcome) where T : class
    {
        if (outcome.Refusal is not { } refusal) return outcome.Value;
        Refused = refusal;
        // Not at once: a page that has the status 404 while it is rendered is thrown away by the framework, and this one says what is missing.
        var status = Statuses.Of(refusal.Kind);
        Http.Response.OnStarting(() =>
        {
            Http.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        return null;
    }
}
