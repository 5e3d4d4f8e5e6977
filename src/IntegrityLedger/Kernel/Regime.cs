namespace IntegrityLedger.Kernel;

/// <summary>Which law the unit lives under; municipal companies are outside the disqualification rules of kommunallagen and förvaltningslagen.</summary>
public enum Regime { Authority, Company, Foundation, MunicipalFederation }
