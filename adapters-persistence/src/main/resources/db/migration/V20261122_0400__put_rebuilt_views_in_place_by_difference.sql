-- A rebuild mends few rows of many, as a rule. What is made aside is thrown away if anything goes wrong, so
-- it needs no log; what stands already as the events say stays where it is.

create or replace function tieout_prepare_views() returns void
    language plpgsql as $$
declare
    view name;
begin
    drop schema if exists view_next cascade;
    create schema view_next;
    grant usage on schema view_next to tieout_app;
    foreach view in array public.tieout_rebuilt_tables() loop
        execute format('create unlogged table view_next.%I (like public.%I including all)', view, view);
        perform public.tieout_protect(
            format('view_next.%I', view)::regclass, 'select, insert, update, delete');
    end loop;
end
$$;

create function tieout_key_matches(view name) returns text
    language sql stable
    return (
        select string_agg(format('o.%1$I = n.%1$I', a.attname), ' and ' order by a.attnum)
          from pg_index i
          join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
         where i.indrelid = format('public.%I', view)::regclass
           and i.indisprimary
    );

comment on function tieout_key_matches(name) is
    'That a row that stands (o) and a rebuilt one (n) of a view are the same row, as a condition';

create function tieout_has_triggers(view name) returns boolean
    language sql stable
    return exists (select from pg_trigger where tgrelid = format('public.%I', view)::regclass);

comment on function tieout_has_triggers(name) is
    'Whether rows of a view are checked against others, in it or elsewhere, as they are written';

-- Bytes are compared, because 1.0 and 1.00 are equal and yet not the same.
create function tieout_outdated_rows(view name) returns text
    language sql stable
    return format(
        'from public.%1$I o where o.tenant_id = $1 and not exists (select from view_next.%1$I n'
            || ' where n.tenant_id = $1 and %2$s and n.* operator(pg_catalog.*=) o.*)',
        view, tieout_key_matches(view));

comment on function tieout_outdated_rows(name) is
    'The rows of a tenant that stand in a view and are not what the events say, as the end of a statement';

create or replace function tieout_swap_views(tenants uuid[]) returns void
    language plpgsql as $$
declare
    views name[] := public.tieout_rebuilt_tables();
    view name;
    each uuid;
    is_lost boolean;
    is_outdated boolean;
    is_ledger_outdated boolean;
begin
    -- Months that were closed since are no reason to lose what was posted before.
    alter table public.ledger_journal disable trigger ledger_journal_period;
    foreach each in array tenants loop
        perform set_config('tieout.tenant', each::text, true);
        is_ledger_outdated := false;
        foreach view in array views loop
            execute format(
                'select exists (select from public.%I where tenant_id = $1)'
                    || ' and not exists (select from view_next.%I where tenant_id = $1)', view, view)
                into is_lost using each;
            if is_lost then
                raise exception 'no event of tenant % writes to %, which has rows', each, view
                    using errcode = 'TO001';
            end if;
            if public.tieout_has_triggers(view) then
                execute 'select exists (select ' || public.tieout_outdated_rows(view) || ')'
                    into is_outdated using each;
                is_ledger_outdated := is_ledger_outdated or is_outdated;
            end if;
        end loop;
        for at in reverse array_upper(views, 1) .. 1 loop
            view := views[at];
            if not public.tieout_has_triggers(view) then
                execute 'delete ' || public.tieout_outdated_rows(view) using each;
            elsif is_ledger_outdated then
                -- Triggers look at what is put in, so all of it is.
                execute format('delete from public.%I where tenant_id = $1', view) using each;
            end if;
        end loop;
        foreach view in array views loop
            execute format(
                'insert into public.%1$I select n.* from view_next.%1$I n where n.tenant_id = $1'
                    || ' and not exists (select from public.%1$I o where o.tenant_id = $1 and %2$s)',
                view, public.tieout_key_matches(view))
                using each;
        end loop;
        -- What is checked at the end of a transaction is checked here, while the tenant is at hand.
        set constraints all immediate;
        set constraints all deferred;
    end loop;
    alter table public.ledger_journal enable trigger ledger_journal_period;
    drop schema view_next cascade;
end
$$;

comment on function tieout_swap_views(uuid[]) is
    'Makes what stands equal what was rebuilt, tenant by tenant; refuses to lose a view whole';
