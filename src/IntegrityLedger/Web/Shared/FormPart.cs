using IntegrityLedger.Kernel;
using Microsoft.AspNetCore.Components;

namespace IntegrityLedger.Web.Shared;

/// <summary>Base of everything that stands in a form: finds its value, its message and the ids that tie label, help and message together.</summary>
public abstract class FormPart : UiComponent
{
    /// <summary>camelCase path as in the HTTP contract: "value.amount".</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";
    [Parameter] public LocalizedText? Label { get; set; }
    [Parameter] public LocalizedText? Hint { get; set; }
    [Parameter] public bool Optional { get; set; }
    [CascadingParameter] protected FormState Form { get; set; } = new();

    protected string Id => IdOf(Name);
    protected string HintId => $"{Id}-hint";
    protected string ErrorId => $"{Id}-error";
    protected Refusal? Error => Form.ErrorOf(Name);
    protected string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (not null, null) => HintId,
        (null, not null) => ErrorId,
        _ => $"{ErrorId} {HintId}",
    };
    protected string? Invalid => Error is null ? null : "true";

    /// <summary>The id of the first control of a field, for links from the error summary.</summary>
    public static string IdOf(string name) => "f-" + name.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);
}

/// <summary>One thing to choose, with an example that says what is meant.</summary>
public sealed record Choice(string Value, LocalizedText Label, LocalizedText? Example = null);
