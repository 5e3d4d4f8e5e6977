using IntegrityLedger.Kernel;
using IntegrityLedger.Web.Texts;

namespace IntegrityLedger.Web.Layout;

/// <summary>One entry of the main menu.</summary>
public sealed record NavItem(string Url, LocalizedText Label);

/// <summary>Which entries a person sees: the pages of her roles, in the order of her day.</summary>
public static class NavItems
{
    public static IEnumerable<NavItem> For(Viewer viewer)
    {
        yield return new("/", WebTexts.Start);
        if (viewer.Is("auditor"))
        {
            yield return new("/audit", WebTexts.Audit);
            yield return new("/audit/register", WebTexts.Register);
            yield return new("/audit/conflicts", WebTexts.ConflictRegister);
        }
        if (viewer.Is("administrator")) yield return new("/imports", WebTexts.Imports);
        if (!viewer.Is("auditor"))
        {
            yield return new("/gifts/declare", WebTexts.Declare);
            yield return new("/gifts/check", WebTexts.MayI);
            yield return new("/gifts/mine", WebTexts.Mine);
            yield return new("/conflicts", WebTexts.Conflicts);
        }
        if (viewer.Is("procurement") || viewer.Is("compliance") || viewer.Is("auditor")) yield return new("/procurements", WebTexts.Procurements);
        if (viewer.Is("manager") || viewer.Is("compliance")) yield return new("/inbox", WebTexts.Inbox);
        if (viewer.Is("manager") || viewer.Is("compliance") || viewer.Is("auditor")) yield return new("/attestation-campaigns", WebTexts.Campaigns);
        if (viewer.Is("compliance") || viewer.Is("auditor")) yield return new("/policy", WebTexts.Rules);
        if (viewer.Is("security") || viewer.Is("compliance")) yield return new("/reports", WebTexts.Reports);
        if (viewer.Is("registrar")) yield return new("/destructions", WebTexts.Destructions);
        if (viewer.Is("manager")) yield return new("/substitutes", WebTexts.Substitutes);
    }
}
