using IntegrityLedger.Platform.Bootstrap;
using IntegrityLedger.Employees.Commands;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Imports;
using JasperFx.Events.Projections;
using Marten;

namespace IntegrityLedger.Employees;

/// <summary>Registers the room: units, people, heads, mandates.</summary>
public static class EmployeesModule
{
    public static void Configure(StoreOptions options)
    {
        options.Events.MapEventType<EmployeeRegistered>("employee_registered");
        options.Events.MapEventType<LoginGiven>("login_given");
        options.Events.MapEventType<AssignedToUnit>("assigned_to_unit");
        options.Events.MapEventType<AssignmentEnded>("assignment_ended");
        options.Events.MapEventType<RoleGranted>("role_granted");
        options.Events.MapEventType<RoleEnded>("role_ended");
        options.Events.MapEventType<MandateGranted>("mandate_granted");
        options.Events.MapEventType<MandateEnded>("mandate_ended");
        options.Events.MapEventType<LeftTheCity>("left_the_city");
        options.Events.MapEventType<EmploymentBegan>("employment_began");
        options.Events.MapEventType<SubstituteNamed>("substitute_named");
        options.Events.MapEventType<SubstituteEnded>("substitute_ended");
        options.Events.MapEventType<DecisionsDelegated>("decisions_delegated");
        options.Events.MapEventType<DelegationEnded>("delegation_ended");
        options.Events.MapEventType<UnitEstablished>("unit_established");
        options.Events.MapEventType<UnitRenamed>("unit_renamed");
        options.Events.MapEventType<UnitDescribed>("unit_described");
        options.Events.MapEventType<UnitMoved>("unit_moved");
        options.Events.MapEventType<ManagerAppointed>("manager_appointed");
        options.Events.MapEventType<ManagerSteppedDown>("manager_stepped_down");
        options.Events.MapEventType<LateralApproverNamed>("lateral_approver_named");
        options.Events.MapEventType<LateralApproverEnded>("lateral_approver_ended");
        options.Events.MapEventType<UnitClosed>("unit_closed");

        options.Projections.Snapshot<Employee>(SnapshotLifecycle.Inline);
        options.Projections.Snapshot<OrganisationUnit>(SnapshotLifecycle.Inline);
        options.Schema.For<Employee>().UniqueIndex("employee_login", e => e.Login!).GinIndexJsonData();
        options.Schema.For<PersonCard>().DatabaseSchemaName(LedgerStore.Forgettable);
    }

    public static IServiceCollection AddEmployees(this IServiceCollection services) =>
        services.AddSingleton<UnitDirectoryCache>().AddSingleton<PeopleRegister>().AddScoped<Organisation>().AddScoped<IOrganisation, RememberedOrganisation>().AddScoped<PeopleFinder>().AddScoped<Pages.PersonChoice>().AddScoped<StaffPages>().AddScoped<StandInDesk>().AddScoped<StandInList>()
            .AddScoped<IPeopleIntake, PeopleIntake>().AddSingleton<IRowConsumer, EmployeeRows>();

    public static void MapEmployees(this IEndpointRouteBuilder routes)
    {
        PeopleSearch.Map(routes);
        UnitList.Map(routes);
        StandInEndpoints.Map(routes);
    }
}
