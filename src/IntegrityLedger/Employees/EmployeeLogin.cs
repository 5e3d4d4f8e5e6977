namespace IntegrityLedger.Employees;

/// <summary>Account names are compared in lower case without spaces around them.</summary>
public static class EmployeeLogin
{
    public static string Normalise(string login) => login.Trim().ToLowerInvariant();
}
