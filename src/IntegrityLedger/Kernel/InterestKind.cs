namespace IntegrityLedger.Kernel;

/// <summary>What ties a person to somebody else (slag av intresse), domain B2 and B4.</summary>
public enum InterestKind
{
    /// <summary>Shares or other ownership (ägande).</summary>
    Ownership,
    /// <summary>Seat on a board, firm signatory or guardian (styrelseuppdrag, firmateckning, ställföreträdare).</summary>
    Board,
    /// <summary>Employment (anställning).</summary>
    Employment,
    /// <summary>Paid or unpaid assignment, agent or representative (uppdrag, ombud).</summary>
    Assignment,
    /// <summary>Partner, parent, child, sibling and others as near (närstående).</summary>
    Kinship,
    /// <summary>Friendship (vänskap).</summary>
    Friendship,
    /// <summary>Real property, loan or guarantee (fastighet, lån, borgen).</summary>
    Property,
    /// <summary>Dispute or enmity (tvist, ovänskap).</summary>
    Dispute,
    /// <summary>Employed there before (tidigare arbetsgivare).</summary>
    FormerEmployer,
    /// <summary>Anything else that puts impartiality in question (annat).</summary>
    Other,
}

/// <summary>Whose the interest is: the person's own or a relative's (eget, närståendes).</summary>
public enum InterestRelation { Self, Relative }
