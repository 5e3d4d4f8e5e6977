using Npgsql;

namespace IntegrityLedger.Benchmarks;

/// <summary>Makes a city big by copying one person, one unit and one interest on the server: the registers as they are read, with every index full.</summary>
public static class BigCity
{
    private const int PeoplePerUnit = 100;

    /// <summary>Until there are so many people and interests; people stand in units of a hundred, and interests are spread evenly over them.</summary>
    public static async Task FillAsync(BenchDatabase database, int people, int interests, Guid interest, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(database.Owner);
        await connection.OpenAsync(ct);
        async Task<long> Count(string table) => (long)(await BigLedger.Scalar(connection, $"select count(*) from ledger.mt_doc_{table}", ct))!;
        var (has, declared) = (await Count("employee"), await Count("interestsummary"));
        await Run(connection, $"""
            create temp table someone as select i, gen_random_uuid() as id, 'extra.' || i as login, 'X' || i / {PeoplePerUnit} as unit from generate_series({has}, {people - 1}) as i;
            create temp table somewhere as select distinct unit, gen_random_uuid() as id from (select distinct unit from someone) as u
              where not exists (select from ledger.mt_doc_organisationunit as o where o.data ->> 'code' = u.unit);
            """, ct);
        await Copy(connection, "organisationunit", "somewhere", "d.data ->> 'code' = 'U00'", "d.data || jsonb_build_object('id', m.id, 'code', m.unit)", ct);
        await Copy(connection, "employee", "someone", "d.data ->> 'login' = 'person.000'",
            "jsonb_set(d.data || jsonb_build_object('id', m.id, 'login', m.login), '{assignments,0,unitCode}', to_jsonb(m.unit))", ct);
        await Copy(connection, "personcard", "someone", "d.data ->> 'name' = 'person.000'", "d.data || jsonb_build_object('id', m.id, 'name', m.login, 'searchName', m.login)", ct);
        await Run(connection, $"""
            create temp table tied as select i, gen_random_uuid() as id, p.person, 'I-2016-' || i as number from generate_series({declared}, {interests - 1}) as i
              join (select id as person, row_number() over (order by id) - 1 as n from ledger.mt_doc_employee) as p on p.n = i % {people};
            """, ct);
        await Copy(connection, "interestsummary", "tied", $"d.id = '{interest}'", """
            jsonb_set(d.data || jsonb_build_object('id', m.id, 'caseNumber', m.number, 'declarantId', m.person, 'reviewerId', null, 'dueOn', null, 'status', 'NoReviewNeeded', 'parties', jsonb_build_array('e:' || m.person)), '{state,declarant,person}', to_jsonb(m.person))
            """, ct);
        await Run(connection, "drop table someone, somewhere, tied; analyze ledger.mt_doc_employee; analyze ledger_forgettable.mt_doc_personcard; analyze ledger.mt_doc_organisationunit; analyze ledger.mt_doc_interestsummary", ct);
    }

    public static async Task<IReadOnlyList<Guid>> PeopleAsync(BenchDatabase database, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(database.Owner);
        await connection.OpenAsync(ct);
        return (Guid[])(await BigLedger.Scalar(connection, "select array_agg(id order by id) from ledger.mt_doc_employee where data ->> 'login' like 'extra.%'", ct))!;
    }

    /// <summary>One document for each row of a table; columns that Marten keeps beside the document follow what the document says.</summary>
    private static async Task Copy(NpgsqlConnection connection, string document, string made, string template, string data, CancellationToken ct)
    {
        var columns = await BigLedger.Columns(connection, "ledger", $"mt_doc_{document}", ct);
        var copied = columns.Select(c => c switch
        {
            "id" => "m.id",
            "data" => data,
            "case_number" => "m.number",
            "declarant_id" => "m.person",
            // They lie on record and wait for nobody: whoever was to assess the first one is not to assess all of them.
            "reviewer_id" or "due_on" when document == "interestsummary" => "null",
            _ => $"d.{c}",
        });
        await Run(connection, $"insert into ledger.mt_doc_{document} ({string.Join(", ", columns)}) select {string.Join(", ", copied)} from {made} as m cross join (select * from ledger.mt_doc_{document} as d where {template} limit 1) as d", ct);
    }

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(ct);
    }
}
