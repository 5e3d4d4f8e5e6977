using IntegrityLedger.Conflicts;
using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Demo;

/// <summary>One story about a tie while it is being told: what the application answered last.</summary>
internal sealed record ConflictTale(string Key, ConflictMatter Matter, string Declarant, string? Procurement, TieKind? Kind, Random Dice)
{
    public Guid Id { get; private set; }
    public Guid? Measure { get; private set; }
    public int Steps { get; set; }
    public InterestAnswer? Interest { get; private set; }
    public SecondaryOccupationAnswer? Occupation { get; private set; }
    public MeasureAnswer? LastMeasure { get; private set; }
    /// <summary>What the rules said of a secondary occupation.</summary>
    public PolicyOutcome? Outcome { get; private set; }
    /// <summary>The declarant showed what was asked.</summary>
    public bool Told { get; set; }
    /// <summary>Counts what was planned, so that only the last plan holds.</summary>
    public int Turn { get; set; }
    public bool IsOver => Interest is { Status: InterestStatus.Ended or InterestStatus.Withdrawn } || Occupation is { Status: SecondaryOccupationStatus.Ended or SecondaryOccupationStatus.NotSecondaryOccupation };

    public void Hear(object answer)
    {
        switch (answer)
        {
            case InterestAnswer interest: (Id, Interest) = (interest.Id, interest); break;
            case SecondaryOccupationAnswer occupation: (Id, Occupation, Outcome) = (occupation.Id, occupation, occupation.Assessment?.Outcome ?? Outcome); break;
            case MeasureAnswer measure: (Measure, LastMeasure) = (measure.Id, measure); break;
            case RecusalAnswer recusal: Id = recusal.Id; break;
            case ProcurementDeclarationAnswer procurement: Id = procurement.Id; break;
        }
    }

    /// <summary>Whether what waits for others may have gone to somebody else because of the step.</summary>
    public static bool Moves(object answer) => answer is not InterestAnswer interest || interest.Moved > 0;
}
