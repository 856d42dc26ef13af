-- Two group roles without login. Login users are members of one of them and come from the
-- operator's configuration; the owner of the schema runs migrations and nothing else.
-- Roles belong to the whole cluster, so another database's migration may have made them already.
do $$
begin
    begin
        create role tieout_app nologin nosuperuser nobypassrls;
    exception
        when duplicate_object or unique_violation then null;
    end;
    begin
        create role tieout_tail nologin nosuperuser nobypassrls;
    exception
        when duplicate_object or unique_violation then null;
    end;
end
$$;

comment on role tieout_app is 'Tieout: commands, views and workers, always inside one tenant';
comment on role tieout_tail is 'Tieout: reads stored events and keys of all tenants, nothing else';

grant usage on schema public to tieout_app, tieout_tail;

create function tieout_tenant() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('tieout.tenant', true), '')::uuid;

comment on function tieout_tenant() is 'The tenant of the present transaction; null outside any';

create function tieout_is_system() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('tieout.scope', true), '') = 'system';

comment on function tieout_is_system() is 'Whether the present transaction works for no tenant';

-- Every table with a tenant_id is born with this: rows of another tenant cannot be seen, changed or
-- written, by the owner neither. The first parameter is the table, the second what the app may do.
create function tieout_protect(protected regclass, privileges text default 'select, insert, update, delete')
    returns void
    language plpgsql as $$
begin
    execute format('alter table %s alter column tenant_id set not null', protected);
    execute format('alter table %s alter column tenant_id set default tieout_tenant()', protected);
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format(
        'create policy tenant_only on %s using (tenant_id = tieout_tenant())', protected);
    execute format('grant %s on %s to tieout_app', privileges, protected);
end
$$;

comment on function tieout_protect(regclass, text) is
    'Confines a table to the tenant of the transaction and grants the app what it may do there';
