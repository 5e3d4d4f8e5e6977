using IntegrityLedger.Kernel;

namespace IntegrityLedger.Employees;

// The story of one unit (enhet). Its name is the code that HR uses; dates work as in EmployeeEvents.

/// <summary>A unit exists (Enhet inrättad).</summary>
/// <param name="ParentCode">Unit above from the first day, or null at the top of a line.</param>
/// <param name="Committee">The committee or board (nämnd, styrelse) that answers for it, or null.</param>
/// <param name="DiaryPrefix">What the unit's case references (diarienummer) begin with, or null.</param>
public sealed record UnitEstablished(string Code, string Name, string? ParentCode, Regime Regime, string? Committee, string? DiaryPrefix, Period Period, string By);

/// <summary>The unit got another name (Enhet omdöpt).</summary>
public sealed record UnitRenamed(string Code, string Name, DateOnly From, string By);

/// <summary>What the unit lives under was corrected or changed (Enhetens uppgifter ändrade).</summary>
public sealed record UnitDescribed(string Code, Regime Regime, string? Committee, string? DiaryPrefix, string By);

/// <summary>The unit belongs under another one (Enhet flyttad).</summary>
public sealed record UnitMoved(string Code, string? ParentCode, DateOnly From, string By);

/// <summary>A person heads the unit (Chef utsedd). Known by person and first day; where periods overlap, the one that began last heads it.</summary>
public sealed record ManagerAppointed(string Code, EmployeeId Manager, Period Period, string By);

/// <summary>The person no longer heads the unit (Chefskap avslutat).</summary>
/// <param name="LastDay">Last day as head; earlier than <paramref name="From"/> when the appointment was recorded in error.</param>
public sealed record ManagerSteppedDown(string Code, EmployeeId Manager, DateOnly From, DateOnly LastDay, string By);

/// <summary>Who decides about the head of this unit when nobody is above (Sidoordnad beslutsfattare), such as the chair of the board.</summary>
/// <param name="DecisionReference">The decision that says so, or null.</param>
public sealed record LateralApproverNamed(string Code, EmployeeId Approver, Period Period, string? DecisionReference, string By);

/// <summary>The person is no longer the lateral approver (Sidoordnad beslutsfattare avslutad).</summary>
public sealed record LateralApproverEnded(string Code, EmployeeId Approver, DateOnly From, DateOnly LastDay, string By);

/// <summary>The unit is no more (Enhet avvecklad).</summary>
public sealed record UnitClosed(string Code, DateOnly LastDay, string By);
