using IntegrityLedger.Conflicts;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Policy;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Conflicts;

/// <summary>The city's limits are dated data in the policy that is shipped.</summary>
public sealed class InterestLimitTests
{
    private static readonly InterestLimitsOn Limits = new(PackShelf.Of(ShippedPolicies.All));

    [Theory]
    [InlineData(1998)]
    [InlineData(2026)]
    public void A_former_employer_counts_for_two_years_and_an_interest_is_reviewed_each_year(int year) => Limits.Day(new(year, 11, 23)).ShouldBe(new InterestLimits(24, 12));
}
