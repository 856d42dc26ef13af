-- A rebuild writes every view anew into a schema of its own, beside running nodes, and then takes the
-- place of what stands, in one transaction. These functions are the owner's, who must be allowed to make a
-- schema in the database.

create function tieout_rebuilt_tables() returns name[]
    language sql stable
    return (
        select array_agg(c.relname order by c.relname)
          from pg_class c
          join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'public'
           and c.relkind = 'r'
           and (c.relname like '%\_view' or c.relname in ('ledger_journal', 'ledger_posting'))
    );

comment on function tieout_rebuilt_tables() is
    'What is written by events alone, each before whatever refers to it';

create function tieout_prepare_views() returns void
    language plpgsql as $$
declare
    view name;
begin
    drop schema if exists view_next cascade;
    create schema view_next;
    grant usage on schema view_next to tieout_app;
    foreach view in array public.tieout_rebuilt_tables() loop
        execute format('create table view_next.%I (like public.%I including all)', view, view);
        perform public.tieout_protect(
            format('view_next.%I', view)::regclass, 'select, insert, update, delete');
    end loop;
end
$$;

comment on function tieout_prepare_views() is
    'Makes every view empty in a schema of its own, confined to tenants as the one that stands';

create function tieout_hold_events() returns void
    language plpgsql as $$
begin
    lock table public.domain_event in share row exclusive mode;
end
$$;

comment on function tieout_hold_events() is
    'Has whoever stores an event wait until the transaction ends; readers go on';

create function tieout_swap_views(tenants uuid[]) returns void
    language plpgsql as $$
declare
    views name[] := public.tieout_rebuilt_tables();
    view name;
    each uuid;
    is_lost boolean;
begin
    -- Months that were closed since are no reason to lose what was posted before.
    alter table public.ledger_journal disable trigger ledger_journal_period;
    foreach each in array tenants loop
        perform set_config('tieout.tenant', each::text, true);
        foreach view in array views loop
            execute format(
                'select exists (select from public.%I where tenant_id = $1)'
                    || ' and not exists (select from view_next.%I where tenant_id = $1)', view, view)
                into is_lost using each;
            if is_lost then
                raise exception 'no event of tenant % writes to %, which has rows', each, view
                    using errcode = 'TO001';
            end if;
        end loop;
        for at in reverse array_upper(views, 1) .. 1 loop
            execute format('delete from public.%I where tenant_id = $1', views[at]) using each;
        end loop;
        foreach view in array views loop
            execute format(
                'insert into public.%I select * from view_next.%I where tenant_id = $1', view, view)
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
    'Puts what was rebuilt in the place of what stands, tenant by tenant; refuses to lose a view whole';
